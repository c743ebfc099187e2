package io.atelier.inference.serving;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.atelier.engine.Predictor;

/**
 * A model in memory, with a predictor for each thread that predicts.
 */
final class LoadedModel {

	private static final Logger logger = LoggerFactory.getLogger(LoadedModel.class);

	private final UUID id;

	private final int imageSize;

	private final List<Predictor> predictors;

	private int users;

	/**
	 * Holds predictors.
	 * @param imageSize values of an image
	 */
	LoadedModel(UUID id, int imageSize, List<Predictor> predictors) {
		this.id = id;
		this.imageSize = imageSize;
		this.predictors = List.copyOf(predictors);
	}

	UUID id() {
		return this.id;
	}

	int imageSize() {
		return this.imageSize;
	}

	/**
	 * The predictor of a thread.
	 * @param thread its number, from 0
	 */
	Predictor predictor(int thread) {
		return this.predictors.get(thread);
	}

	int predictorCount() {
		return this.predictors.size();
	}

	/**
	 * Estimated; it grows with the batches that the predictors process.
	 */
	long memoryBytes() {
		return this.predictors.stream().mapToLong(Predictor::memoryBytes).sum();
	}

	/**
	 * Whether no request uses it. The lock of the cache guards this and the next two
	 * methods.
	 */
	boolean isIdle() {
		return this.users == 0;
	}

	void use() {
		this.users++;
	}

	void leave() {
		this.users--;
	}

	void close() {
		for (Predictor predictor : this.predictors) {
			try {
				predictor.close();
			}
			catch (RuntimeException ex) {
				logger.warn("A predictor could not be closed", ex);
			}
		}
	}

}
