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
 * Settings of predictions.
 *
 * @param enabled if false, this replica loads no models, answers prediction requests with
 * 503 and serves everything else
 * @param photoMemory shared by all photos: a quarter for files, the rest for decoded
 * pictures
 * @param predictorCache shared by all loaded models; a larger model stays until another
 * one is requested
 * @param threads by default one for each four processors, since a forward pass borrows
 * idle processors
 * @param maxBatch most images of different requests in one forward pass
 * @param maxDelay how long an incomplete batch waits for more while a thread is free
 * @param queueCapacity images that may wait for a thread before requests are refused
 * @param fullWait how long a request waits for room in the queue before it is refused
 * @param deadline longest time from reading the images of a request to its answer
 */
@Validated
@ConfigurationProperties("atelier.inference")
public record InferenceProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("256") @Min(1) @Max(10_000) int maxImages, @DefaultValue("32MB") @Positive DataSize maxImageBytes,
		@DefaultValue("70000000") @Positive int maxImagePixels, @DefaultValue("256MB") @Positive DataSize photoMemory,
		@DefaultValue("64MB") @Positive DataSize maxRequestBytes,
		@DefaultValue("256MB") @Positive DataSize predictorCache, @Nullable @Positive Integer threads,
		@DefaultValue("32") @Positive int maxBatch, @DefaultValue("0ms") @PositiveOrZero Duration maxDelay,
		@DefaultValue("128") @Positive int queueCapacity, @DefaultValue("100ms") @PositiveOrZero Duration fullWait,
		@DefaultValue("10s") @Positive Duration deadline) {

	public InferenceProperties {
		if (threads == null) {
			threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
		}
		if (maxImageBytes.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("atelier.inference.max-image-bytes must be below 2GB");
		}
	}

	public int threadCount() {
		return (this.threads != null) ? this.threads : 1;
	}

}
