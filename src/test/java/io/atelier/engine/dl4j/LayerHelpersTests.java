package io.atelier.engine.dl4j;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.training.TrainableNetwork;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that convolutions, pooling and batch normalization use oneDNN, and that results
 * stay the same.
 */
class LayerHelpersTests {

	private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

	@BeforeAll
	static void startRuntime() {
		assertThat(Engines.ENGINE.backend().oneDnn()).isTrue();
	}

	@Test
	void givesEveryLayerOfTheHybridItsOneDnnForm() {
		ComputationGraph network = NetworkFactory
			.create(hybrid(), 1, new SoftmaxCrossEntropy(new TrainingLoss()), new SeededDropouts())
			.graph();
		assertThat(network.getLayers()).filteredOn((layer) -> layer.type() == Layer.Type.CONVOLUTIONAL)
			.isNotEmpty()
			.allSatisfy((layer) -> assertThat(layer.getHelper()).isNotNull()
				.extracting((helper) -> helper.getClass().getPackageName())
				.isEqualTo("org.deeplearning4j.nn.layers.mkldnn"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn-pool", "cnn-pool-batchnorm", "hybrid" })
	void agreesWithThePlainPathOverSeveralUpdates(String id) {
		Architecture architecture = GarmentNetworks.named(id);
		Checkpoint fast = updated(() -> network(architecture));
		Checkpoint plain = updated(() -> withoutHelpers(() -> network(architecture)));
		assertThat(fast.parameters()).isNotEqualTo(plain.parameters());
		assertThat(largestDifference(fast.parameters(), plain.parameters())).isLessThan(1e-4);
	}

	/**
	 * A low learning rate: rounding can decide between two equal maxima, and large steps
	 * would amplify that.
	 */
	private static TrainableNetwork network(Architecture architecture) {
		return new TrainableNetwork(architecture, Optimizers.with("sgd", Map.of("learningRate", 1e-3)),
				new LayerwiseGradients(architecture), NetworkFactory.initialParameters(architecture, 3));
	}

	private static Checkpoint updated(Supplier<TrainableNetwork> factory) {
		try (TrainableNetwork network = factory.get()) {
			network.startEpoch(11);
			for (int step = 0; step < 3; step++) {
				network.update(Shapes.batch(8, step));
			}
			return network.checkpoint(1);
		}
	}

	private static double largestDifference(float[] one, float[] other) {
		return IntStream.range(0, one.length).mapToDouble((i) -> Math.abs(one[i] - other[i])).max().orElseThrow();
	}

	private static Architecture hybrid() {
		return GarmentNetworks.named("hybrid");
	}

	private static <T> T withoutHelpers(Supplier<T> action) {
		String before = System.setProperty(HELPERS_DISABLED, "true");
		try {
			return action.get();
		}
		finally {
			System.setProperty(HELPERS_DISABLED, before);
		}
	}

}
