package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Adagrad (Duchi, Hazan and Singer 2011, diagonal form), with the sum of squares starting
 * at a positive value as in Keras: {@code s = s + g^2},
 * {@code p -= lr * g / (sqrt(s) + eps)}.
 */
class AdagradRule extends UpdateRule {

	private final Optimizer.Adagrad settings;

	AdagradRule(Optimizer.Adagrad settings) {
		super(1, (float) settings.initialAccumulator());
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
		for (int i = from; i < to; i++) {
			float g = gradient[i];
			float s = accumulator[i] + g * g;
			accumulator[i] = s;
			parameters[i] -= rate * g / ((float) Math.sqrt(s) + epsilon);
		}
	}

}
