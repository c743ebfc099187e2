package io.atelier.recipe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An optimizer and its hyperparameters, with Keras' (TF2) update rule and meaning of
 * every value.
 */
public sealed interface Optimizer {

	/**
	 * Its name in requests.
	 * @return the id, for example {@code rmsprop}
	 */
	String id();

	/**
	 * The step size.
	 * @return the learning rate, above 0
	 */
	double learningRate();

	/**
	 * Every hyperparameter by its name in requests.
	 * @return names and values, {@code learningRate} first
	 */
	Map<String, Double> hyperparameters();

	private static Map<String, Double> moments(double learningRate, double beta1, double beta2, double epsilon) {
		Map<String, Double> values = new LinkedHashMap<>();
		values.put("learningRate", learningRate);
		values.put("beta1", beta1);
		values.put("beta2", beta2);
		values.put("epsilon", epsilon);
		return values;
	}

	private static Map<String, Double> decay(double learningRate, double rho, double epsilon) {
		Map<String, Double> values = new LinkedHashMap<>();
		values.put("learningRate", learningRate);
		values.put("rho", rho);
		values.put("epsilon", epsilon);
		return values;
	}

	/**
	 * Stochastic gradient descent without momentum (Robbins and Monro 1951).
	 *
	 * @param learningRate step size
	 */
	record Sgd(double learningRate) implements Optimizer {

		@Override
		public String id() {
			return "sgd";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return Map.of("learningRate", this.learningRate);
		}

	}

	/**
	 * Adam (Kingma and Ba 2015).
	 *
	 * @param learningRate step size
	 * @param beta1 decay of the first moment, in [0, 1)
	 * @param beta2 decay of the second moment, in [0, 1)
	 * @param epsilon added to the root of the second moment
	 */
	record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "adam";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return moments(this.learningRate, this.beta1, this.beta2, this.epsilon);
		}

	}

	/**
	 * Adamax, Adam with the infinity norm (Kingma and Ba 2015, section 7.1).
	 *
	 * @param learningRate step size
	 * @param beta1 decay of the first moment, in [0, 1)
	 * @param beta2 decay of the infinity norm, in [0, 1)
	 * @param epsilon added to the infinity norm
	 */
	record Adamax(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "adamax";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return moments(this.learningRate, this.beta1, this.beta2, this.epsilon);
		}

	}

	/**
	 * Nadam, Adam with Nesterov momentum (Dozat 2016), with Keras' momentum schedule of
	 * decay 0.004.
	 *
	 * @param learningRate step size
	 * @param beta1 decay of the first moment, in [0, 1)
	 * @param beta2 decay of the second moment, in [0, 1)
	 * @param epsilon added to the root of the second moment
	 */
	record Nadam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "nadam";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return moments(this.learningRate, this.beta1, this.beta2, this.epsilon);
		}

	}

	/**
	 * RMSprop without momentum, not centred (Tieleman and Hinton 2012).
	 *
	 * @param learningRate step size
	 * @param rho decay of the mean square, in [0, 1)
	 * @param epsilon added to the root of the mean square
	 */
	record RmsProp(double learningRate, double rho, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "rmsprop";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return decay(this.learningRate, this.rho, this.epsilon);
		}

	}

	/**
	 * Adagrad (Duchi, Hazan and Singer 2011).
	 *
	 * @param learningRate step size
	 * @param initialAccumulator what the sum of squares starts at, 0 or more
	 * @param epsilon added to the root of the sum of squares
	 */
	record Adagrad(double learningRate, double initialAccumulator, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "adagrad";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			Map<String, Double> values = new LinkedHashMap<>();
			values.put("learningRate", this.learningRate);
			values.put("initialAccumulator", this.initialAccumulator);
			values.put("epsilon", this.epsilon);
			return values;
		}

	}

	/**
	 * Adadelta (Zeiler 2012) times a learning rate.
	 *
	 * @param learningRate factor on the step; the published rule has 1
	 * @param rho decay of both mean squares, in [0, 1)
	 * @param epsilon added under both roots
	 */
	record Adadelta(double learningRate, double rho, double epsilon) implements Optimizer {

		@Override
		public String id() {
			return "adadelta";
		}

		@Override
		public Map<String, Double> hyperparameters() {
			return decay(this.learningRate, this.rho, this.epsilon);
		}

	}

}
