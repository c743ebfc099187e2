package io.atelier.inference;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How images are taken and answered.
 *
 * @param enabled whether this replica predicts; one that does not loads no models and
 * answers 503 where it is asked for a prediction, and all else as others do
 * @param maxImages most images in a request
 * @param maxImageBytes largest image file
 * @param maxImagePixels most pixels of an image, as its header tells them
 * @param photoMemory memory that photos may take together: a quarter for their files, the
 * rest for what these are decoded to
 * @param maxRequestBytes largest body of a request
 * @param predictorCache memory that loaded models may hold together; a model that is
 * larger is kept until another is asked for
 * @param threads threads that predict, each with predictors of its own; one for each four
 * processors if not set, since a forward pass borrows idle processors
 * @param maxBatch most images of different requests in one forward pass
 * @param maxDelay how long an incomplete batch waits for more while a thread is free
 * @param queueCapacity images that may wait for a thread before requests are refused
 * @param deadline longest time from the reading of a request's images to its answer
 */
@ConfigurationProperties("atelier.inference")
public record InferenceProperties(@DefaultValue("true") boolean enabled, @DefaultValue("256") int maxImages,
		@DefaultValue("32MB") DataSize maxImageBytes, @DefaultValue("70000000") int maxImagePixels,
		@DefaultValue("256MB") DataSize photoMemory, @DefaultValue("64MB") DataSize maxRequestBytes,
		@DefaultValue("256MB") DataSize predictorCache, @Nullable Integer threads, @DefaultValue("32") int maxBatch,
		@DefaultValue("0ms") Duration maxDelay, @DefaultValue("128") int queueCapacity,
		@DefaultValue("10s") Duration deadline) {

	private static final int MOST_IMAGES = 10_000;

	public InferenceProperties {
		if (threads == null) {
			threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
		}
		check(maxImages, "max-images");
		if (maxImages > MOST_IMAGES) {
			throw new IllegalArgumentException("atelier.inference.max-images must be at most " + MOST_IMAGES);
		}
		check(maxImageBytes.toBytes(), "max-image-bytes");
		check(maxImagePixels, "max-image-pixels");
		check(photoMemory.toBytes(), "photo-memory");
		check(maxRequestBytes.toBytes(), "max-request-bytes");
		check(predictorCache.toBytes(), "predictor-cache");
		check(threads, "threads");
		check(maxBatch, "max-batch");
		check(queueCapacity, "queue-capacity");
		check(deadline.toMillis(), "deadline");
		if (maxDelay.isNegative()) {
			throw new IllegalArgumentException("atelier.inference.max-delay must not be negative");
		}
		if (maxImageBytes.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("atelier.inference.max-image-bytes must be below 2GB");
		}
	}

	private static void check(long value, String name) {
		if (value < 1) {
			throw new IllegalArgumentException("atelier.inference.%s must be above 0".formatted(name));
		}
	}

	/**
	 * The number of threads in force.
	 * @return 1 or more
	 */
	public int threadCount() {
		return (this.threads != null) ? this.threads : 1;
	}

}
