package io.atelier.optimizer;

import java.util.List;

import io.atelier.platform.NumberRange;

/**
 * A hyperparameter of an algorithm.
 *
 * @param name its name in requests
 * @param standard its value unless a request says otherwise, Keras' (TF2) default
 * @param range the values that it can have
 */
public record Setting(String name, double standard, NumberRange range) {

	static final String LEARNING_RATE = "learningRate";

	/**
	 * The step size.
	 * @param standard its default
	 * @return a setting that every algorithm has first
	 */
	public static Setting learningRate(double standard) {
		return new Setting(LEARNING_RATE, standard, NumberRange.above(0, 10));
	}

	/**
	 * The share that a running mean keeps from step to step.
	 * @param name its name
	 * @param standard its default
	 * @return a setting in [0, 1)
	 */
	public static Setting decay(String name, double standard) {
		return new Setting(name, standard, NumberRange.below(0, 1));
	}

	/**
	 * What is added to a divisor that could be 0.
	 * @param standard its default
	 * @return a setting in (0, 1]
	 */
	public static Setting epsilon(double standard) {
		return new Setting("epsilon", standard, NumberRange.above(0, 1));
	}

	/**
	 * What Adam and its kin have.
	 * @return four settings at the defaults that they share
	 */
	static List<Setting> moments() {
		return List.of(learningRate(1e-3), decay("beta1", 0.9), decay("beta2", 0.999), epsilon(1e-7));
	}

}
