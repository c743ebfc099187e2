package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Adadelta (Zeiler 2012, algorithm 1) times a learning rate as in Keras:
 * {@code s = rho s + (1 - rho) g^2}, {@code d = sqrt(x + eps) / sqrt(s + eps) * g},
 * {@code x = rho x + (1 - rho) d^2}, {@code p -= lr * d}.
 */
class AdadeltaRule extends UpdateRule {

	private final Optimizer.Adadelta settings;

	AdadeltaRule(Optimizer.Adadelta settings) {
		super(2, 0);
		this.settings = settings;
	}

	@Override
	public void prepare(long step) {
		// Every step is the same.
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float[] first = state[0];
		float[] second = state[1];
		float rate = (float) this.settings.learningRate();
		float epsilon = (float) this.settings.epsilon();
		float share = (float) (1 - this.settings.rho());
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
