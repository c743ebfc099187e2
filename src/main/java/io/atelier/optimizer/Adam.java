package io.atelier.optimizer;

import java.util.List;

/**
 * Adam (Kingma and Ba 2015, algorithm 1, in the form before section 2.1 that Keras uses,
 * where epsilon is added before the correction of the bias):
 * {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2},
 * {@code p -= lr sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)}.
 */
public final class Adam extends Algorithm {

	public Adam() {
		super("adam", "Adam", Setting.moments(),
				List.of("m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2",
						"p = p - lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)"),
				"Kingma and Ba (2015): Adam: a method for stochastic optimization. ICLR");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule(optimizer);
	}

	private static final class Rule extends MomentRule {

		private float rate;

		Rule(Optimizer optimizer) {
			super(optimizer);
		}

		@Override
		public void prepare(long step) {
			this.rate = (float) (this.learningRate * Math.sqrt(1 - Math.pow(this.beta2, (double) step))
					/ (1 - Math.pow(this.beta1, (double) step)));
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] first = state[0];
			float[] second = state[1];
			float currentRate = this.rate;
			float epsilon = (float) this.epsilon;
			float share1 = (float) (1 - this.beta1);
			float share2 = (float) (1 - this.beta2);
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float m = first[i] + (g - first[i]) * share1;
				float v = second[i] + (g * g - second[i]) * share2;
				first[i] = m;
				second[i] = v;
				parameters[i] -= currentRate * m / ((float) Math.sqrt(v) + epsilon);
			}
		}

	}

}
