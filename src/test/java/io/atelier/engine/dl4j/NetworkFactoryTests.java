package io.atelier.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import io.atelier.dataset.Garments;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.TrainableNetwork;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NetworkFactoryTests {

	@BeforeAll
	static void startRuntime() {
		assertThat(Engines.RUNTIME).isNotNull();
	}

	static java.util.stream.Stream<Architecture> architectures() {
		return java.util.stream.Stream.concat(GarmentNetworks.all().stream(),
				java.util.stream.Stream.of("cnn-pool", "cnn-pool-batchnorm", "cnn-pool-batchnorm-dropout")
					.map((id) -> GarmentNetworks.named(id, Padding.VALID)));
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void hasTheParametersOfTheRecipe(Architecture architecture) {
		assertThat(create(architecture).numParams()).isEqualTo(architecture.parameterCount());
	}

	@Test
	void drawsWeightsAsGlorotUniformAndStartsBiasesAtZero() {
		ComputationGraph network = create(find("cnn-pool"));
		double limit = Math.sqrt(6.0 / (32 * 9 + 64 * 9));
		INDArray weights = network.getParam("convolution2_W");
		assertThat(weights.shape()).containsExactly(64, 32, 3, 3);
		assertThat(weights.maxNumber().doubleValue()).isBetween(0.98 * limit, limit);
		assertThat(weights.minNumber().doubleValue()).isBetween(-limit, -0.98 * limit);
		assertThat(weights.stdNumber().doubleValue()).isCloseTo(limit / Math.sqrt(3), within(0.02 * limit));
		assertThat(network.getParam("convolution2_b").maxNumber().doubleValue()).isZero();
		assertThat(network.getParam("convolution2_b").minNumber().doubleValue()).isZero();
	}

	@Test
	void startsBatchNormalisationAsKerasDoes() {
		ComputationGraph network = create(find("cnn-pool-batchnorm"));
		BatchNormalization normalization = (BatchNormalization) network.getLayer("batch-normalization1")
			.conf()
			.getLayer();
		assertThat(normalization.getDecay()).isEqualTo(0.99);
		assertThat(normalization.getEps()).isEqualTo(1e-3);
		assertThat(network.getParam("batch-normalization1_gamma").toFloatVector()).containsOnly(1f);
		assertThat(network.getParam("batch-normalization1_beta").toFloatVector()).containsOnly(0f);
		assertThat(network.getParam("batch-normalization1_mean").toFloatVector()).containsOnly(0f);
		assertThat(network.getParam("batch-normalization1_var").toFloatVector()).containsOnly(1f);
	}

	@Test
	void dropsWithTheRatesOfTheRecipeAfterTheirLayers() {
		ComputationGraph network = create(find("mlp-dropout"));
		INDArray ones = Nd4j.ones(1, 128);
		float[] dropped = network.getLayer("dropout2")
			.activate(ones, true, org.deeplearning4j.nn.workspace.LayerWorkspaceMgr.noWorkspaces())
			.toFloatVector();
		assertThat(java.util.stream.IntStream.range(0, 128).filter((i) -> dropped[i] == 0)).hasSizeBetween(12, 40);
		for (float value : dropped) {
			assertThat(value).satisfiesAnyOf((v) -> assertThat(v).isZero(),
					(v) -> assertThat(v).isCloseTo(1.25f, within(1e-6f)));
		}
	}

	@Test
	void floorsWhenItPools() {
		ComputationGraph network = create(find("hybrid"));
		INDArray image = Nd4j.rand(2, 1, 28, 28);
		assertThat(network.feedForward(image, false).get("dropout17").shape()).containsExactly(2, 128, 3, 3);
	}

	@Test
	void countsTheBatchIntoTheRunningStatisticsByOnePercent() {
		float[] before = NetworkFactory.initialParameters(find("cnn-pool-batchnorm"), 1);
		try (TrainableNetwork network = new TrainableNetwork(find("cnn-pool-batchnorm"),
				Optimizers.find("sgd").orElseThrow(), new LayerwiseGradients(find("cnn-pool-batchnorm")), before)) {
			Batch batch = new Batch(Garments.PIXELS, 4);
			java.util.Arrays.fill(batch.pixels(), 0.5f);
			network.startEpoch(1);
			network.update(batch);
			float[] after = network.checkpoint(1).parameters();
			ComputationGraph same = create(find("cnn-pool-batchnorm"));
			same.setParams(Nd4j.createFromArray(before).reshape(1, before.length));
			INDArray activations = same.feedForward(Nd4j.valueArrayOf(new long[] { 4, 1, 28, 28 }, 0.5f), true)
				.get("convolution0");
			float[] means = activations.mean(0, 2, 3).toFloatVector();
			float[] variances = activations.var(false, 0, 2, 3).toFloatVector();
			int statistics = 320 + 64;
			for (int channel = 0; channel < 32; channel++) {
				assertThat(after[statistics + channel]).isCloseTo(0.01f * means[channel], within(1e-6f));
				assertThat(after[statistics + 32 + channel]).isCloseTo(0.99f + 0.01f * variances[channel],
						within(1e-6f));
			}
		}
	}

	private static ComputationGraph create(Architecture architecture) {
		return NetworkFactory.create(architecture, 1, new SoftmaxCrossEntropy(new TrainingLoss()), new SeededDropouts())
			.graph();
	}

	private static Architecture find(String id) {
		return GarmentNetworks.named(id);
	}

}
