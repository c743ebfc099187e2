package io.atelier.optimizer;

import java.util.List;

import io.atelier.platform.NumberRange;

/**
 * Adagrad (Duchi, Hazan and Singer 2011, diagonal form); as in Keras, the sum of squares
 * starts at a positive value: {@code s = s + g^2}, {@code p -= lr * g / (sqrt(s) + eps)}.
 */
public final class Adagrad extends Algorithm {

	public Adagrad() {
		super("adagrad", "Adagrad",
				List.of(Setting.learningRate(1e-3), new Setting("initialAccumulator", 0.1, NumberRange.from(0)),
						Setting.epsilon(1e-7)),
				List.of("s = s + g^2, from initialAccumulator", "p = p - lr g / (sqrt(s) + epsilon)"),
				"Duchi, Hazan and Singer (2011): Adaptive subgradient methods for online learning and stochastic "
						+ "optimization. JMLR 12");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule(optimizer);
	}

	private static final class Rule extends UpdateRule {

		private final double learningRate;

		private final double epsilon;

		Rule(Optimizer optimizer) {
			super(1, (float) optimizer.value("initialAccumulator"));
			this.learningRate = optimizer.value("learningRate");
			this.epsilon = optimizer.value("epsilon");
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] accumulator = state[0];
			float rate = (float) this.learningRate;
			float epsilon = (float) this.epsilon;
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float s = accumulator[i] + g * g;
				accumulator[i] = s;
				parameters[i] -= rate * g / ((float) Math.sqrt(s) + epsilon);
			}
		}

	}

}
