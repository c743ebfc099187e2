package io.atelier.access.audit;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.atelier.access.AccessProperties;

/**
 * Deletes entries that are older than the set time.
 */
@Component
class AuditRetention {

	private static final Logger logger = LoggerFactory.getLogger(AuditRetention.class);

	private final AuditLog log;

	private final AccessProperties access;

	private final Clock clock;

	AuditRetention(AuditLog log, AccessProperties access, Clock clock) {
		this.log = log;
		this.access = access;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void deleteOld() {
		int deleted = this.log.deleteBefore(this.clock.instant().minus(this.access.auditRetention()));
		if (deleted > 0) {
			logger.info("Deleted {} entries of the audit that were older than {}", deleted,
					this.access.auditRetention());
		}
	}

}
