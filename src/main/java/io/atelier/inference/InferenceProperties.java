package io.atelier.inference;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

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
@Validated
@ConfigurationProperties("atelier.inference")
public record InferenceProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("256") @Min(1) @Max(10_000) int maxImages, @DefaultValue("32MB") @Positive DataSize maxImageBytes,
		@DefaultValue("70000000") @Positive int maxImagePixels, @DefaultValue("256MB") @Positive DataSize photoMemory,
		@DefaultValue("64MB") @Positive DataSize maxRequestBytes,
		@DefaultValue("256MB") @Positive DataSize predictorCache, @Nullable @Positive Integer threads,
		@DefaultValue("32") @Positive int maxBatch, @DefaultValue("0ms") @PositiveOrZero Duration maxDelay,
		@DefaultValue("128") @Positive int queueCapacity, @DefaultValue("10s") @Positive Duration deadline) {

	public InferenceProperties {
		if (threads == null) {
			threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
		}
		if (maxImageBytes.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("atelier.inference.max-image-bytes must be below 2GB");
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
