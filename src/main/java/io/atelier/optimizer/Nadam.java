package io.atelier.engine.optimizer;

import io.atelier.recipe.Optimizer;

/**
 * Nadam (Dozat 2016, algorithm 2, with the momentum schedule of its section 3.1 as Keras
 * has it): {@code mu_t = b1 (1 - 0.5 * 0.96^(0.004 t))}, {@code M_t = mu_1 ... mu_t},
 * {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2},
 * {@code p -= lr ((1 - mu_t) g / (1 - M_t) + mu_(t+1) m / (1 - M_(t+1))) / (sqrt(v / (1 - b2^t)) + eps)}.
 */
class NadamRule extends UpdateRule {

	private static final double SCHEDULE_DECAY = 0.004;

	private final Optimizer.Nadam settings;

	private long preparedStep;

	private double schedule = 1;

	private float gradientRate;

	private float momentRate;

	private float correction2;

	NadamRule(Optimizer.Nadam settings) {
		super(2, 0);
		this.settings = settings;
	}

	@Override
	public void prepare(long step) {
		while (this.preparedStep < step) {
			this.preparedStep++;
			this.schedule *= momentum(this.preparedStep);
		}
		double next = momentum(step + 1);
		double rate = this.settings.learningRate();
		this.gradientRate = (float) (rate * (1 - momentum(step)) / (1 - this.schedule));
		this.momentRate = (float) (rate * next / (1 - this.schedule * next));
		this.correction2 = (float) (1 / (1 - Math.pow(this.settings.beta2(), (double) step)));
	}

	private double momentum(long step) {
		return this.settings.beta1() * (1 - 0.5 * Math.pow(0.96, SCHEDULE_DECAY * (double) step));
	}

	@Override
	public void update(float[] parameters, float[] gradient, float[][] state, int from, int to) {
		float[] first = state[0];
		float[] second = state[1];
		float forGradient = this.gradientRate;
		float forMoment = this.momentRate;
		float correction = this.correction2;
		float epsilon = (float) this.settings.epsilon();
		float share1 = (float) (1 - this.settings.beta1());
		float share2 = (float) (1 - this.settings.beta2());
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
