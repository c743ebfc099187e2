package io.atelier.optimizer;

import java.util.List;

/**
 * Nadam (Dozat 2016, algorithm 2, with the momentum schedule of its section 3.1 as Keras
 * has it): {@code mu_t = b1 (1 - 0.5 * 0.96^(0.004 t))}, {@code M_t = mu_1 ... mu_t},
 * {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2},
 * {@code p -= lr ((1 - mu_t) g / (1 - M_t) + mu_(t+1) m / (1 - M_(t+1))) / (sqrt(v / (1 - b2^t)) + eps)}.
 */
public final class Nadam extends Algorithm {

	public Nadam() {
		super("nadam", "Nadam", Setting.moments(),
				List.of("b(t) = beta1 (1 - 0.5 0.96^(0.004 t))", "B(t) = b(1) b(2) ... b(t)",
						"m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2",
						"d = (1 - b(t)) g / (1 - B(t)) + b(t+1) m / (1 - B(t+1))",
						"p = p - lr d / (sqrt(v / (1 - beta2^t)) + epsilon)"),
				"Dozat (2016): Incorporating Nesterov momentum into Adam. ICLR workshop");
	}

	@Override
	protected UpdateRule rule(Optimizer optimizer) {
		return new Rule(optimizer);
	}

	private static final class Rule extends MomentRule {

		private static final double SCHEDULE_DECAY = 0.004;

		private long preparedStep;

		private double schedule = 1;

		private float gradientRate;

		private float momentRate;

		private float correction2;

		Rule(Optimizer optimizer) {
			super(optimizer);
		}

		@Override
		public void prepare(long step) {
			while (this.preparedStep < step) {
				this.preparedStep++;
				this.schedule *= momentum(this.preparedStep);
			}
			double next = momentum(step + 1);
			double rate = this.learningRate;
			this.gradientRate = (float) (rate * (1 - momentum(step)) / (1 - this.schedule));
			this.momentRate = (float) (rate * next / (1 - this.schedule * next));
			this.correction2 = (float) (1 / (1 - Math.pow(this.beta2, (double) step)));
		}

		private double momentum(long step) {
			return this.beta1 * (1 - 0.5 * Math.pow(0.96, SCHEDULE_DECAY * (double) step));
		}

		@Override
		public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
			float[] first = state[0];
			float[] second = state[1];
			float forGradient = this.gradientRate;
			float forMoment = this.momentRate;
			float correction = this.correction2;
			float epsilon = (float) this.epsilon;
			float share1 = (float) (1 - this.beta1);
			float share2 = (float) (1 - this.beta2);
			for (int i = from; i < to; i++) {
				float g = gradient[i];
				float m = first[i] + (g - first[i]) * share1;
				float v = second[i] + (g * g - second[i]) * share2;
				first[i] = m;
				second[i] = v;
				parameters[i] -= (forGradient * g + forMoment * m) / ((float) Math.sqrt(v * correction) + epsilon);
			}
		}

	}

}
