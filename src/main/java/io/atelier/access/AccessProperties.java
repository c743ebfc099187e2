package io.atelier.access;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of access.
 *
 * @param mode whether a service without keys may listen on a network
 * @param hosts names or addresses besides localhost, without port, under which clients
 * may use a service that listens on the loopback address, such as atelier.example.org
 * @param openMetrics whether metrics need no key
 * @param sessionLifetime how long a browser's session lasts
 * @param auditRetention how long entries of the audit are kept
 */
@ConfigurationProperties("atelier.access")
public record AccessProperties(@DefaultValue("auto") Mode mode, @DefaultValue List<String> hosts,
		@DefaultValue("false") boolean openMetrics, @DefaultValue("12h") Duration sessionLifetime,
		@DefaultValue("365d") Duration auditRetention) {

	public AccessProperties {
		hosts = List.copyOf(hosts);
		if (sessionLifetime.compareTo(Duration.ofMinutes(1)) < 0) {
			throw new IllegalArgumentException("atelier.access.session-lifetime must be a minute or more");
		}
		if (auditRetention.compareTo(Duration.ofDays(1)) < 0) {
			throw new IllegalArgumentException("atelier.access.audit-retention must be a day or more");
		}
		for (String host : hosts) {
			if (!HostName.of(host).equalsIgnoreCase(host)) {
				throw new IllegalArgumentException(
						"atelier.access.hosts must be names without port and path, not '" + host + '\'');
			}
		}
	}

	public boolean allows(String host) {
		return this.hosts.stream().anyMatch(host::equalsIgnoreCase);
	}

	public enum Mode {

		/**
		 * Without keys, the service serves this machine only.
		 */
		AUTO,

		/**
		 * Without keys, the service serves everyone who reaches it.
		 */
		OPEN

	}

}
