package io.atelier.access.signin;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries keys: each address may fail ten times, and then once every six
 * seconds. Thread-safe.
 */
@Component
class SignInBrake {

	private static final int FAILURES = 10;

	private static final Duration RECOVERY = Duration.ofMinutes(1);

	private static final int ADDRESSES = 10_000;

	private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(ADDRESSES)
		.expireAfterAccess(RECOVERY)
		.build((address) -> Bucket.builder()
			.addLimit((limit) -> limit.capacity(FAILURES).refillGreedy(FAILURES, RECOVERY))
			.build());

	/**
	 * Returns how long an address has to wait; empty if it may try now.
	 */
	Optional<Duration> delay(String address) {
		long nanoseconds = this.buckets.get(address).estimateAbilityToConsume(1).getNanosToWaitForRefill();
		return (nanoseconds > 0) ? Optional.of(Duration.ofNanos(nanoseconds)) : Optional.empty();
	}

	void countFailure(String address) {
		this.buckets.get(address).tryConsume(1);
	}

}
