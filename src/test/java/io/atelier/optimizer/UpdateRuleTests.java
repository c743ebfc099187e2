package io.atelier.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Checks every rule against the published formula, repeated here in double precision, one
 * parameter at a time.
 */
class UpdateRuleTests {

	private static final double[] GRADIENTS = { 0.5, -0.3, 0.2, 0.0, -1.5, 0.01, 0.4, -0.02, 0.7, 0.3 };

	@ParameterizedTest(name = "{0}")
	@MethodSource("published")
	void followsThePublishedFormula(String id, Formula formula) {
		UpdateRule rule = Optimizers.find(id).orElseThrow().newRule();
		float[] parameters = { 1, 1 };
		float[][] state = rule.initialState(parameters.length);
		double expected = 1;
		for (int t = 1; t <= GRADIENTS.length; t++) {
			double gradient = GRADIENTS[t - 1];
			rule.prepare(t);
			rule.update(parameters, new float[] { 99, (float) gradient }, state, 1, 2);
			expected = formula.update(t, expected, gradient);
			assertThat((double) parameters[1]).as("step %d", t).isCloseTo(expected, within(2e-6));
		}
		assertThat(parameters[0]).as("outside the range").isEqualTo(1);
		assertThat(expected).as("the sequence moves").isNotEqualTo(1);
	}

	static Stream<Arguments> published() {
		return Stream.of(Arguments.of("sgd", (Formula) (t, p, g) -> p - 0.01 * g), Arguments.of("adam", new Adam()),
				Arguments.of("rmsprop", new RmsProp()), Arguments.of("adagrad", new Adagrad()),
				Arguments.of("adadelta", new Adadelta()), Arguments.of("adamax", new Adamax()),
				Arguments.of("nadam", new Nadam()));
	}

	@ParameterizedTest
	@MethodSource("optimizers")
	void goesOnFromItsStateAsIfItHadNeverStopped(Optimizer optimizer) {
		float[] unbroken = { 1, -2 };
		float[] resumed = { 1, -2 };
		UpdateRule first = optimizer.newRule();
		float[][] firstState = first.initialState(2);
		for (int t = 1; t <= 6; t++) {
			step(first, t, unbroken, firstState);
		}
		UpdateRule before = optimizer.newRule();
		float[][] state = before.initialState(2);
		for (int t = 1; t <= 3; t++) {
			step(before, t, resumed, state);
		}
		UpdateRule after = optimizer.newRule();
		for (int t = 4; t <= 6; t++) {
			step(after, t, resumed, state);
		}
		assertThat(resumed).isEqualTo(unbroken);
	}

	static List<Optimizer> optimizers() {
		return Optimizers.all();
	}

	@Test
	void movesByTheLearningRateAtAdamsFirstStep() {
		UpdateRule rule = Optimizers.with("adam", Map.of("learningRate", 0.1)).newRule();
		float[] parameters = { 3 };
		rule.prepare(1);
		rule.update(parameters, new float[] { -7 }, rule.initialState(1), 0, 1);
		assertThat(parameters[0]).isCloseTo(3.1f, within(1e-5f));
	}

	@Test
	void startsAdagradAtItsInitialAccumulator() {
		UpdateRule rule = Optimizers.find("adagrad").orElseThrow().newRule();
		assertThat(rule.initialState(3)).isEqualTo(new float[][] { { 0.1f, 0.1f, 0.1f } });
	}

	private static void step(UpdateRule rule, int step, float[] parameters, float[][] state) {
		rule.prepare(step);
		rule.update(parameters, new float[] { (float) GRADIENTS[step], (float) GRADIENTS[step + 1] }, state, 0, 2);
	}

	private interface Formula {

		double update(int t, double parameter, double gradient);

	}

	/**
	 * Kingma and Ba 2015, end of section 2: the efficient form, whose epsilon is Keras'.
	 */
	private static final class Adam implements Formula {

		private double m;

		private double v;

		@Override
		public double update(int t, double p, double g) {
			this.m = 0.9 * this.m + 0.1 * g;
			this.v = 0.999 * this.v + 0.001 * g * g;
			double rate = 0.001 * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
			return p - rate * this.m / (Math.sqrt(this.v) + 1e-7);
		}

	}

	private static final class RmsProp implements Formula {

		private double meanSquare;

		@Override
		public double update(int t, double p, double g) {
			this.meanSquare = 0.9 * this.meanSquare + 0.1 * g * g;
			return p - 0.001 * g / (Math.sqrt(this.meanSquare) + 1e-7);
		}

	}

	private static final class Adagrad implements Formula {

		private double sum = 0.1;

		@Override
		public double update(int t, double p, double g) {
			this.sum += g * g;
			return p - 0.001 * g / (Math.sqrt(this.sum) + 1e-7);
		}

	}

	/**
	 * Zeiler 2012, algorithm 1, times the learning rate.
	 */
	private static final class Adadelta implements Formula {

		private double gradients;

		private double updates;

		@Override
		public double update(int t, double p, double g) {
			this.gradients = 0.95 * this.gradients + 0.05 * g * g;
			double delta = -Math.sqrt(this.updates + 1e-7) / Math.sqrt(this.gradients + 1e-7) * g;
			this.updates = 0.95 * this.updates + 0.05 * delta * delta;
			return p + 0.001 * delta;
		}

	}

	/**
	 * Kingma and Ba 2015, algorithm 2.
	 */
	private static final class Adamax implements Formula {

		private double m;

		private double u;

		@Override
		public double update(int t, double p, double g) {
			this.m = 0.9 * this.m + 0.1 * g;
			this.u = Math.max(0.999 * this.u, Math.abs(g));
			return p - 0.001 / (1 - Math.pow(0.9, t)) * this.m / (this.u + 1e-7);
		}

	}

	/**
	 * Dozat 2016, algorithm 2, in its own order: the corrected gradient and moments
	 * first.
	 */
	private static final class Nadam implements Formula {

		private double m;

		private double v;

		private double product = 1;

		@Override
		public double update(int t, double p, double g) {
			double mu = 0.9 * (1 - 0.5 * Math.pow(0.96, t * 0.004));
			double muNext = 0.9 * (1 - 0.5 * Math.pow(0.96, (t + 1) * 0.004));
			this.product *= mu;
			double gHat = g / (1 - this.product);
			this.m = 0.9 * this.m + 0.1 * g;
			double mHat = this.m / (1 - this.product * muNext);
			this.v = 0.999 * this.v + 0.001 * g * g;
			double vHat = this.v / (1 - Math.pow(0.999, t));
			double mBar = (1 - mu) * gHat + muNext * mHat;
			return p - 0.001 * mBar / (Math.sqrt(vHat) + 1e-7);
		}

	}

}
