package io.atelier.access.limit;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import io.atelier.access.AccessLimits;

/**
 * Counts the requests of each key in this process. A key may send as many at once as in a
 * second. Thread-safe.
 */
@Component
@EnableConfigurationProperties(AccessLimits.class)
public class RequestLimit {

	private static final Duration WINDOW = Duration.ofSeconds(1);

	private final int perSecond;

	// A bucket that nobody has used for this long is full.
	private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
		.expireAfterAccess(WINDOW.multipliedBy(10))
		.build((key) -> newBucket());

	RequestLimit(AccessLimits limits) {
		this.perSecond = limits.requestsPerSecond();
	}

	/**
	 * Counts a request of a key.
	 * @return empty if there is no limit
	 */
	public Optional<Count> count(String key) {
		if (this.perSecond == 0) {
			return Optional.empty();
		}
		ConsumptionProbe probe = this.buckets.get(key).tryConsumeAndReturnRemaining(1);
		return Optional.of(new Count(probe.isConsumed(), this.perSecond, probe.getRemainingTokens(),
				Duration.ofNanos(probe.getNanosToWaitForRefill())));
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.perSecond).refillGreedy(this.perSecond, WINDOW))
			.build();
	}

	/**
	 * The state of a key after one of its requests.
	 *
	 * @param allowed whether the request may go on
	 * @param perSecond the limit
	 * @param remaining requests that the key may send at once
	 * @param delay until the key may send another one, if this one was refused
	 */
	public record Count(boolean allowed, int perSecond, long remaining, Duration delay) {

	}

}
