package io.atelier.optimizer;

import java.util.List;

/**
 * Adamax (Kingma and Ba 2015, algorithm 2): {@code m = b1 m + (1 - b1) g},
 * {@code u = max(b2 u, |g|)}, {@code p -= lr / (1 - b1^t) * m / (u + eps)}.
 */
public final class Adamax extends Algorithm {

	public Adamax() {
		super("adamax", "Adamax", Setting.moments(),
				List.of("m = beta1 m + (1 - beta1) g", "u = max(beta2 u, |g|)",
						"p = p - lr / (1 - beta1^t) m / (u + epsilon)"),
				"Kingma and Ba (2015): Adam: a method for stochastic optimization. ICLR, section 7.1");
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
			this.rate = (float) (this.learningRate / (1 - Math.pow(this.beta1, (double) step)));
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] first = state[0];
			float[] second = state[1];
			float currentRate = this.rate;
			float epsilon = (float) this.epsilon;
			float share1 = (float) (1 - this.beta1);
			float keep2 = (float) this.beta2;
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float m = first[i] + (g - first[i]) * share1;
				float u = Math.max(keep2 * second[i], Math.abs(g));
				first[i] = m;
				second[i] = u;
				parameters[i] -= currentRate * m / (u + epsilon);
			}
		}

	}

}
