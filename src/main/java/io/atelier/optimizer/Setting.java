package io.atelier.optimizer;

import java.util.List;

import io.atelier.platform.NumberRange;

/**
 * A hyperparameter; the default is that of Keras (TF2).
 */
public record Setting(String name, double defaultValue, NumberRange range) {

	static final String LEARNING_RATE = "learningRate";

	public static Setting learningRate(double defaultValue) {
		return new Setting(LEARNING_RATE, defaultValue, NumberRange.above(0, 10));
	}

	/**
	 * The share that a running mean keeps per step, in [0, 1).
	 */
	public static Setting decay(String name, double defaultValue) {
		return new Setting(name, defaultValue, NumberRange.below(0, 1));
	}

	/**
	 * A constant that keeps a divisor away from 0, in (0, 1].
	 */
	public static Setting epsilon(double defaultValue) {
		return new Setting("epsilon", defaultValue, NumberRange.above(0, 1));
	}

	static List<Setting> moments() {
		return List.of(learningRate(1e-3), decay("beta1", 0.9), decay("beta2", 0.999), epsilon(1e-7));
	}

}
