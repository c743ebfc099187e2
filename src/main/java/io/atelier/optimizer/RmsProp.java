package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * RMSprop (Tieleman and Hinton 2012, lecture 6e): {@code s = rho s + (1 - rho) g^2},
 * {@code p -= lr * g / (sqrt(s) + eps)}.
 */
class RmsPropRule extends UpdateRule {

	private final Optimizer.RmsProp settings;

	RmsPropRule(Optimizer.RmsProp settings) {
		super(1, 0);
		this.settings = settings;
	}

	@Override
	public void prepare(long step) {
		// Every step is the same.
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float[] accumulator = state[0];
		float rate = (float) this.settings.learningRate();
		float epsilon = (float) this.settings.epsilon();
		float share = (float) (1 - this.settings.rho());
		for (int i = from; i < to; i++) {
			float g = gradient[i];
			float s = accumulator[i] + (g * g - accumulator[i]) * share;
			accumulator[i] = s;
			parameters[i] -= rate * g / ((float) Math.sqrt(s) + epsilon);
		}
	}

}
