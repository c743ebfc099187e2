package io.atelier.inference.serving;

import java.time.Duration;

import org.springframework.util.unit.DataSize;

import io.atelier.inference.InferenceProperties;

final class ServingSettings {

	static final Duration LONG = Duration.ofSeconds(30);

	private ServingSettings() {
	}

	static InferenceProperties of(int threads, int queueCapacity) {
		return of(threads, queueCapacity, LONG);
	}

	static InferenceProperties of(int threads, int queueCapacity, Duration deadline) {
		return of(threads, queueCapacity, deadline, DataSize.ofMegabytes(256));
	}

	static InferenceProperties withCache(DataSize cache) {
		return of(2, 10, LONG, cache);
	}

	private static InferenceProperties of(int threads, int queueCapacity, Duration deadline, DataSize cache) {
		return new InferenceProperties(true, 256, DataSize.ofMegabytes(1), 784, DataSize.ofMegabytes(1),
				DataSize.ofMegabytes(32), cache, threads, 8, Duration.ZERO, queueCapacity, Duration.ofMillis(10),
				deadline);
	}

}
