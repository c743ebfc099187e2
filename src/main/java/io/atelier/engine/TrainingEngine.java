package io.atelier.engine;

import io.atelier.recipe.Architecture;

/**
 * Trains networks and creates predictors. Thread-safe: each call works on its own
 * network, on the calling thread.
 */
public interface TrainingEngine {

	/**
	 * Trains until the last epoch, or until the observer requests a stop, and returns the
	 * state after the last completed epoch. On one machine, equal plans give equal
	 * parameters, bit for bit.
	 * @throws TrainingException if the loss is no longer finite or the computation fails
	 */
	TrainingOutcome train(TrainingPlan plan, TrainingObserver observer);

	/**
	 * Creates a predictor for requests; training yields to it. It is for one thread at a
	 * time, and the caller closes it.
	 * @param parameters as in {@link Checkpoint#parameters()}
	 * @throws IllegalArgumentException if the number of parameters is not the network's
	 */
	Predictor predictor(Architecture architecture, float[] parameters);

	/**
	 * Creates a predictor for evaluations within training; it yields to requests.
	 * Otherwise like {@link #predictor(Architecture, float[])}.
	 */
	Predictor evaluationPredictor(Architecture architecture, float[] parameters);

	Backend backend();

}
