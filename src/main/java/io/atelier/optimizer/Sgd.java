package io.atelier.optimizer;

import java.util.List;

/**
 * Stochastic gradient descent: {@code p -= lr * g}.
 */
public final class Sgd extends Algorithm {

	public Sgd() {
		super("sgd", "SGD", List.of(Setting.learningRate(0.01)), List.of("p = p - lr g"),
				"Robbins and Monro (1951): A stochastic approximation method. Annals of Mathematical Statistics 22");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule(optimizer);
	}

	private static final class Rule extends UpdateRule {

		private final double learningRate;

		Rule(Optimizer optimizer) {
			super(0, 0);
			this.learningRate = optimizer.value("learningRate");
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float rate = (float) this.learningRate;
			for (int i = from; i < to; i++) {
				parameters[i] -= rate * gradient[i];
			}
		}

	}

}
