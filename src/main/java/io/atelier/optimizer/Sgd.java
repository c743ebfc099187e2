package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Stochastic gradient descent: {@code p -= lr * g}.
 */
class SgdRule extends UpdateRule {

	private final float learningRate;

	SgdRule(Optimizer.Sgd settings) {
		super(0, 0);
		this.learningRate = (float) settings.learningRate();
	}

	@Override
	public void prepare(long step) {
		// Every step is the same.
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float rate = this.learningRate;
		for (int i = from; i < to; i++) {
			parameters[i] -= rate * gradient[i];
		}
	}

}
