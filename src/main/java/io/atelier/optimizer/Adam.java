package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Adam (Kingma and Ba 2015, algorithm 1, in the form before section 2.1 that Keras uses,
 * where epsilon is added before the correction of the bias):
 * {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2},
 * {@code p -= lr sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)}.
 */
class AdamRule extends UpdateRule {

	private final Optimizer.Adam settings;

	private float rate;

	AdamRule(Optimizer.Adam settings) {
		super(2, 0);
		this.settings = settings;
	}

	@Override
	public void prepare(long step) {
		this.rate = (float) (this.settings.learningRate()
				* Math.sqrt(1 - Math.pow(this.settings.beta2(), (double) step))
				/ (1 - Math.pow(this.settings.beta1(), (double) step)));
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float[] first = state[0];
		float[] second = state[1];
		float currentRate = this.rate;
		float epsilon = (float) this.settings.epsilon();
		float share1 = (float) (1 - this.settings.beta1());
		float share2 = (float) (1 - this.settings.beta2());
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
