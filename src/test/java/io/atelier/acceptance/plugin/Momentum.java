package io.atelier.acceptance.plugin;

import java.util.List;

import io.atelier.optimizer.Algorithm;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Setting;
import io.atelier.optimizer.UpdateRule;

/**
 * Gradient descent with momentum: {@code v = momentum v + g}, {@code p -= lr * v}.
 */
public final class Momentum extends Algorithm {

	public Momentum() {
		super("momentum", "SGD with momentum", List.of(Setting.learningRate(0.01), Setting.decay("momentum", 0.9)),
				List.of("v = momentum v + g", "p = p - lr v"),
				"Polyak (1964): Some methods of speeding up the convergence of iteration methods");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule((float) optimizer.learningRate(), (float) optimizer.value("momentum"));
	}

	private static final class Rule extends UpdateRule {

		private final float learningRate;

		private final float momentum;

		Rule(float learningRate, float momentum) {
			super(1, 0);
			this.learningRate = learningRate;
			this.momentum = momentum;
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] velocity = state[0];
			for (int i = from; i < to; i++) {
				velocity[i] = this.momentum * velocity[i] + gradient[i];
				parameters[i] -= this.learningRate * velocity[i];
			}
		}

	}

}
