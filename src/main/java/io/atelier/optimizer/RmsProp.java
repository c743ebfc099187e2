package io.atelier.optimizer;

import java.util.List;

/**
 * RMSprop (Tieleman and Hinton 2012, lecture 6e): {@code s = rho s + (1 - rho) g^2},
 * {@code p -= lr * g / (sqrt(s) + eps)}.
 */
public final class RmsProp extends Algorithm {

	public RmsProp() {
		super("rmsprop", "RMSprop",
				List.of(Setting.learningRate(1e-3), Setting.decay("rho", 0.9), Setting.epsilon(1e-7)),
				List.of("s = rho s + (1 - rho) g^2", "p = p - lr g / (sqrt(s) + epsilon)"),
				"Tieleman and Hinton (2012): Lecture 6.5, rmsprop. Coursera");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule(optimizer);
	}

	private static final class Rule extends UpdateRule {

		private final double learningRate;

		private final double rho;

		private final double epsilon;

		Rule(Optimizer optimizer) {
			super(1, 0);
			this.learningRate = optimizer.value("learningRate");
			this.rho = optimizer.value("rho");
			this.epsilon = optimizer.value("epsilon");
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] accumulator = state[0];
			float rate = (float) this.learningRate;
			float epsilon = (float) this.epsilon;
			float share = (float) (1 - this.rho);
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float s = accumulator[i] + (g * g - accumulator[i]) * share;
				accumulator[i] = s;
				parameters[i] -= rate * g / ((float) Math.sqrt(s) + epsilon);
			}
		}

	}

}
