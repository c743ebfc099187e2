package io.atelier.engine;

import io.atelier.recipe.Architecture;

/**
 * Trains networks and makes predictors of what was trained. Safe for use by many threads:
 * each call works on a network of its own, on the calling thread.
 */
public interface TrainingEngine {

	/**
	 * Trains a network until its last epoch, or until the observer wants no more. Equal
	 * plans give equal parameters, bit for bit, on one machine.
	 * @param plan what to train, on what
	 * @param observer told of every batch and epoch, on the calling thread
	 * @return the state after the last whole epoch
	 * @throws TrainingException if the loss stops being finite or the arithmetic fails
	 */
	TrainingOutcome train(TrainingPlan plan, TrainingObserver observer);

	/**
	 * Builds a predictor for requests, which training gives way to.
	 * @param architecture the network
	 * @param parameters its parameters as {@link Checkpoint#parameters()} holds them
	 * @return a predictor for one thread at a time, to be closed
	 * @throws IllegalArgumentException if the number of parameters is not the network's
	 */
	Predictor predictor(Architecture architecture, float[] parameters);

	/**
	 * Builds a predictor for what is part of training, which gives way to requests.
	 * @param architecture the network
	 * @param parameters its parameters as {@link Checkpoint#parameters()} holds them
	 * @return a predictor for one thread at a time, to be closed
	 * @throws IllegalArgumentException if the number of parameters is not the network's
	 */
	Predictor examinee(Architecture architecture, float[] parameters);

	/**
	 * What the arithmetic runs on.
	 * @return the backend in force
	 */
	Backend backend();

}
