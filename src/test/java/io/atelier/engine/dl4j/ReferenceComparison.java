package io.atelier.engine.dl4j;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.atelier.engine.dl4j.reference.ReferenceNetwork;
import io.atelier.engine.dl4j.reference.ReferencePass;
import io.atelier.engine.dl4j.reference.Switches;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.GradientSource;
import io.atelier.engine.training.ParameterRange;
import io.atelier.recipe.Architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Compares the gradient of an epoch's last batch, and the loss of the epoch, with double
 * precision. Parameters are the same for every batch.
 */
final class ReferenceComparison {

	static final long DROPOUT_SEED = 17;

	private final Architecture architecture;

	private final float[] parameters;

	private final List<Batch> batches;

	private final ReferencePass expected;

	private final double expectedLoss;

	ReferenceComparison(Architecture architecture, float[] parameters, List<Batch> batches) {
		this.architecture = architecture;
		this.parameters = parameters;
		this.batches = batches;
		ReferenceNetwork reference = new ReferenceNetwork(architecture, DROPOUT_SEED);
		double[] exact = widened(parameters);
		ReferencePass pass = reference.pass(exact, batches.get(0), 0);
		double loss = pass.loss();
		int examples = batches.get(0).size();
		for (Batch batch : batches.subList(1, batches.size())) {
			pass = reference.pass(exact, batch, examples);
			loss += pass.loss();
			examples += batch.size();
		}
		this.expected = pass;
		this.expectedLoss = loss / examples;
	}

	static double[] widened(float[] values) {
		double[] widened = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			widened[i] = values[i];
		}
		return widened;
	}

	Switches switches() {
		return this.expected.switches();
	}

	/**
	 * Asserts equality.
	 * @param margin required of every decision; zeros and ties count as made by
	 * construction
	 * @param tolerance for every array of parameters, as a share of its largest expected
	 * value
	 */
	void holds(Arithmetic arithmetic, double margin, double tolerance) {
		assertThat(switches().margin()).isGreaterThanOrEqualTo(margin);
		float[] gradient = new float[this.parameters.length];
		double loss;
		try (GradientSource source = arithmetic.gradients(this.architecture)) {
			source.startEpoch(DROPOUT_SEED);
			for (Batch batch : this.batches) {
				float[] current = this.parameters.clone();
				source.compute(current, batch, gradient);
				ParameterRange.statistics(this.architecture).forEach((range) -> {
					for (int i = range.from(); i < range.to(); i++) {
						gradient[i] = this.parameters[i] - current[i];
					}
				});
			}
			loss = source.loss().mean();
		}
		assertThat(loss).isCloseTo(this.expectedLoss, within(tolerance * this.expectedLoss));
		assertThat(differences(gradient)).isNotEmpty()
			.allSatisfy((array, difference) -> assertThat(difference).isLessThan(tolerance));
	}

	private Map<String, Double> differences(float[] gradient) {
		Map<String, Double> differences = new TreeMap<>();
		ParameterArrays.of(this.architecture)
			.forEach((array) -> differences.put("layer " + array.layer() + ", " + array.name(),
					array.difference(gradient, this.expected.gradient())));
		return differences;
	}

}
