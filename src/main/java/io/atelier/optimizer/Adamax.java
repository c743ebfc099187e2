package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Adamax (Kingma and Ba 2015, algorithm 2): {@code m = b1 m + (1 - b1) g},
 * {@code u = max(b2 u, |g|)}, {@code p -= lr / (1 - b1^t) * m / (u + eps)}.
 */
class AdamaxRule extends UpdateRule {

	private final Optimizer.Adamax settings;

	private float rate;

	AdamaxRule(Optimizer.Adamax settings) {
		super(2, 0);
		this.settings = settings;
	}

	@Override
	public void prepare(long step) {
		this.rate = (float) (this.settings.learningRate() / (1 - Math.pow(this.settings.beta1(), (double) step)));
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float[] first = state[0];
		float[] second = state[1];
		float currentRate = this.rate;
		float epsilon = (float) this.settings.epsilon();
		float share1 = (float) (1 - this.settings.beta1());
		float keep2 = (float) this.settings.beta2();
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
