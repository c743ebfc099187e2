package io.atelier.training.quota;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import io.atelier.access.Creator;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * A limit of a key. The names are those of the settings.
 */
enum Quota {

	WAITING_JOBS("waiting-jobs", "waiting jobs", "Another job may wait once one has started or is cancelled"),

	IMAGE_EPOCHS("image-epochs-per-day", "image-epochs a day", "The next day begins at 00:00 UTC"),

	STORED_BYTES("stored-bytes", "bytes of models", "Delete models to make room");

	private static final ProblemType EXCEEDED = new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "quota-exceeded",
			"Quota exceeded");

	private final String setting;

	private final String unit;

	private final String end;

	Quota(String setting, String unit, String end) {
		this.setting = setting;
		this.unit = unit;
		this.end = end;
	}

	/**
	 * Says which limit a job would exceed, and when that ends.
	 * @param rest until the limit counts anew; null if that depends on the key's owner
	 */
	ProblemException exceeded(Creator key, long limit, long used, long wanted, @Nullable Duration rest) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("limit", this.setting);
		properties.put("allowed", limit);
		properties.put("used", used);
		properties.put("requested", wanted);
		boolean mayFit = wanted <= limit;
		ProblemException problem = new ProblemException(EXCEEDED,
				String.format(Locale.ROOT, "The key '%s' may have %,d %s. It has %,d, and this job would add %,d. %s",
						key.name(), limit, this.unit, used, wanted,
						mayFit ? this.end : "The job alone exceeds the limit"),
				properties);
		return (rest != null && mayFit) ? problem.withRetryAfter(rest.plusSeconds(1)) : problem;
	}

}
