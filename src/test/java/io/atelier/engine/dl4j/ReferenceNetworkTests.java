package io.atelier.engine.dl4j;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.engine.dl4j.ParameterArrays.ParameterArray;
import io.atelier.engine.dl4j.reference.ReferenceNetwork;
import io.atelier.engine.training.Batch;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Checks the reference gradient against the slope of the reference's own loss.
 */
class ReferenceNetworkTests {

	private static final double STEP = 1e-6;

	private final Architecture architecture = new Architecture("all", "all", Optional.empty(), Garments.SIGNATURE,
			List.of(new Convolution(4, 3, Padding.VALID), new BatchNormalization(0.99, 1e-3), new MaxPooling(4),
					new Convolution(3, 3, Padding.SAME), new MaxPooling(2), new Dropout(0.25), new Flatten(),
					new Dense(8, Activation.RELU), new Dropout(0.5), new Dense(10, Activation.SOFTMAX)),
			null, 1, 1);

	private final ReferenceNetwork reference = new ReferenceNetwork(this.architecture,
			ReferenceComparison.DROPOUT_SEED);

	private final Batch batch = Noise.continuous(3, 1);

	private final double[] parameters = ReferenceComparison
		.widened(DrawnParameters.separated(this.architecture, 1, this.batch, 1e-3));

	@Test
	void computesTheSlopeOfItsLoss() {
		double[] gradient = this.reference.pass(this.parameters, this.batch, 0).gradient();
		SplittableRandom random = new SplittableRandom(1);
		for (ParameterArray array : ParameterArrays.of(this.architecture)) {
			if (!array.name().equals("means") && !array.name().equals("variances")) {
				for (int i = 0; i < 20; i++) {
					int index = random.nextInt(array.from(), array.to());
					assertThat(slope(index)).isCloseTo(gradient[index], within(1e-6));
				}
			}
		}
	}

	private double slope(int index) {
		return (lossAt(index, STEP) - lossAt(index, -STEP)) / (2 * STEP);
	}

	private double lossAt(int index, double change) {
		double[] changed = this.parameters.clone();
		changed[index] += change;
		return this.reference.pass(changed, this.batch, 0).loss();
	}

	@Test
	void movesRunningStatisticsTowardsThoseOfTheBatch() {
		double[] gradient = this.reference.pass(this.parameters, this.batch, 0).gradient();
		double[] converged = this.parameters.clone();
		for (ParameterArray array : ParameterArrays.of(this.architecture)) {
			if (array.name().equals("means") || array.name().equals("variances")) {
				for (int i = array.from(); i < array.to(); i++) {
					converged[i] -= gradient[i] / 0.01;
				}
			}
		}
		double[] next = this.reference.pass(converged, this.batch, 0).gradient();
		for (ParameterArray array : ParameterArrays.of(this.architecture)) {
			if (array.name().equals("variances")) {
				assertThat(gradient[array.from()]).isNotZero();
				assertThat(converged[array.from()]).isPositive();
				assertThat(next[array.from()]).isCloseTo(0, within(1e-15));
			}
		}
	}

}
