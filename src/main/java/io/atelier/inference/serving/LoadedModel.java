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

	private final List<Predictor> predictors;

	private int users;

	LoadedModel(UUID id, List<Predictor> predictors) {
		this.id = id;
		this.predictors = List.copyOf(predictors);
	}

	UUID id() {
		return this.id;
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
	 * What its predictors hold now, which grows with the batches they meet.
	 * @return bytes, estimated
	 */
	long memoryBytes() {
		return this.predictors.stream().mapToLong(Predictor::memoryBytes).sum();
	}

	/**
	 * How many requests use it. Guarded by the cache's lock, as are the next two.
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
