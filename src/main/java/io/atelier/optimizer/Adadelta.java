package io.atelier.optimizer;

import java.util.List;

/**
 * Adadelta (Zeiler 2012, algorithm 1) times a learning rate as in Keras:
 * {@code s = rho s + (1 - rho) g^2}, {@code d = sqrt(x + eps) / sqrt(s + eps) * g},
 * {@code x = rho x + (1 - rho) d^2}, {@code p -= lr * d}.
 */
public final class Adadelta extends Algorithm {

	public Adadelta() {
		super("adadelta", "Adadelta",
				List.of(Setting.learningRate(1e-3), Setting.decay("rho", 0.95), Setting.epsilon(1e-7)),
				List.of("s = rho s + (1 - rho) g^2", "d = sqrt(u + epsilon) / sqrt(s + epsilon) g",
						"u = rho u + (1 - rho) d^2", "p = p - lr d"),
				"Zeiler (2012): ADADELTA: an adaptive learning rate method. arXiv:1212.5701");
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
			super(2, 0);
			this.learningRate = optimizer.value("learningRate");
			this.rho = optimizer.value("rho");
			this.epsilon = optimizer.value("epsilon");
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] first = state[0];
			float[] second = state[1];
			float rate = (float) this.learningRate;
			float epsilon = (float) this.epsilon;
			float share = (float) (1 - this.rho);
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float x = second[i];
				float s = first[i] + (g * g - first[i]) * share;
				float d = (float) Math.sqrt(x + epsilon) / (float) Math.sqrt(s + epsilon) * g;
				first[i] = s;
				second[i] = x + (d * d - x) * share;
				parameters[i] -= rate * d;
			}
		}

	}

}
