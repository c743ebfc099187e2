package io.atelier.recipe;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.dataset.Garments;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArchitecturesTests {

	static List<Architecture> all() {
		return GarmentNetworks.all();
	}

	@Test
	void comeInThePapersOrder() {
		assertThat(Networks.ids()).containsExactly("mlp", "mlp-dropout", "mlp-dropout-augmented", "cnn-pool",
				"cnn-pool-batchnorm", "cnn-pool-batchnorm-dropout", "hybrid");
	}

	@ParameterizedTest
	@CsvSource({ "mlp, 109386, 10, 32", "mlp-dropout, 109386, 10, 32", "mlp-dropout-augmented, 109386, 10, 32",
			"cnn-pool, 241546, 10, 128", "cnn-pool-batchnorm, 242442, 10, 128",
			"cnn-pool-batchnorm-dropout, 242442, 10, 128", "hybrid, 883690, 20, 128" })
	void haveKerasParameterCountsAndThePapersSchedule(String id, int parameters, int epochs, int batchSize) {
		Architecture architecture = GarmentNetworks.named(id);
		assertThat(architecture.parameterCount()).isEqualTo(parameters);
		assertThat(architecture.epochs()).isEqualTo(epochs);
		assertThat(architecture.batchSize()).isEqualTo(batchSize);
	}

	@ParameterizedTest
	@CsvSource({ "cnn-pool, 110474", "cnn-pool-batchnorm, 111370", "cnn-pool-batchnorm-dropout, 111370" })
	void areSmallerWithValidPadding(String id, int parameters) {
		Architecture architecture = GarmentNetworks.named(id, Padding.VALID);
		assertThat(architecture.padding()).contains(Padding.VALID);
		assertThat(architecture.parameterCount()).isEqualTo(parameters);
		assertThat(architecture.layers()).hasSameSizeAs(GarmentNetworks.named(id).layers());
	}

	@Test
	void shrinkImagesByPoolingAloneWithSamePadding() {
		assertThat(heights("cnn-pool", Padding.SAME)).containsExactly(28, 28, 14, 14, 7, 7, 3);
		assertThat(heights("hybrid", Padding.SAME)).containsExactly(28, 28, 28, 14, 14, 14, 7, 7, 7, 3);
	}

	@Test
	void shrinkImagesToOnePixelWithValidPadding() {
		assertThat(heights("cnn-pool", Padding.VALID)).containsExactly(28, 26, 13, 11, 5, 3, 1);
	}

	@ParameterizedTest
	@MethodSource("all")
	void endInProbabilitiesOfTenClasses(Architecture architecture) {
		List<Layer> layers = architecture.layers();
		assertThat(layers.get(layers.size() - 1)).isEqualTo(new Dense(10, Activation.SOFTMAX));
		List<LayerSummary> summary = architecture.summary();
		assertThat(summary.get(summary.size() - 1).output()).isEqualTo(Shape.vector(10));
	}

	@Test
	void normalizeAfterTheRectifierAndDropAfterPooling() {
		assertThat(GarmentNetworks.named("cnn-pool-batchnorm-dropout").layers().subList(0, 4)).containsExactly(
				new Convolution(32, 3, Padding.SAME), new BatchNormalization(0.99, 1e-3), new MaxPooling(2),
				new Dropout(0.25));
	}

	@Test
	void dropTheSameShareAfterEachHiddenLayerOfTheMultilayerPerceptron() {
		assertThat(GarmentNetworks.named("mlp-dropout").layers()).containsExactly(new Flatten(),
				new Dense(128, Activation.RELU), new Dropout(0.2), new Dense(64, Activation.RELU), new Dropout(0.2),
				new Dense(10, Activation.SOFTMAX));
	}

	@Test
	void augmentImagesOfModelThreeAlone() {
		assertThat(GarmentNetworks.all()).filteredOn((architecture) -> architecture.augmentation() != null)
			.singleElement()
			.satisfies((architecture) -> {
				assertThat(architecture.id()).isEqualTo("mlp-dropout-augmented");
				assertThat(architecture.augmentation()).isEqualTo(new Augmentation(20, 0.1, 0.1));
			});
	}

	@Test
	void cannotBeHadWithPaddingThatTheyDoNotOffer() {
		assertThatIllegalArgumentException().isThrownBy(() -> GarmentNetworks.named("hybrid", Padding.VALID))
			.withMessageContaining("no padding 'valid'");
		assertThatIllegalArgumentException().isThrownBy(() -> GarmentNetworks.named("mlp", Padding.SAME));
		assertThat(Networks.find("resnet")).isEmpty();
	}

	@Test
	void followTheShapeAndTheClassesOfADataSet() {
		Architecture architecture = Networks.find("cnn-pool")
			.orElseThrow()
			.on(new Signature(new Shape(3, 28, 24), 4), Padding.VALID);
		List<Shape> outputs = architecture.summary().stream().map(LayerSummary::output).toList();
		assertThat(outputs).startsWith(new Shape(32, 26, 22), new Shape(32, 13, 11)).endsWith(Shape.vector(4));
		assertThat(architecture.isAtDefaults()).isFalse();
	}

	@Test
	void fitImagesThatAreLargeEnough() {
		Network network = Networks.find("cnn-pool").orElseThrow();
		Signature small = new Signature(new Shape(1, 8, 64), 2);
		assertThat(network.fits(small, null)).isTrue();
		assertThat(network.fits(small, Padding.VALID)).isFalse();
	}

	@Test
	void mustGiveOneValueForEachClass() {
		Network network = new Network("ten", "Ten", List.of(),
				(classes, padding) -> List.of(new Flatten(), new Dense(10, Activation.SOFTMAX)), null, 1, 1);
		assertThat(network.on(Garments.SIGNATURE).parameterCount()).isEqualTo(7850);
		assertThatIllegalArgumentException().isThrownBy(() -> network.on(new Signature(Garments.IMAGE, 4)))
			.withMessageContaining("for 4 classes");
	}

	@Test
	void refuseLayersThatDoNotFit() {
		Dense dense = new Dense(10, Activation.SOFTMAX);
		assertThatIllegalArgumentException().isThrownBy(() -> dense.outputShape(Garments.IMAGE))
			.withMessageContaining("takes a vector");
		Convolution convolution = new Convolution(8, 3, Padding.VALID);
		Shape tooSmall = new Shape(1, 2, 2);
		assertThatIllegalArgumentException().isThrownBy(() -> convolution.outputShape(tooSmall))
			.withMessageContaining("1 or more");
	}

	@Test
	void writeShapesAsKerasDoes() {
		assertThat(new Shape(32, 14, 7).toList()).containsExactly(14, 7, 32);
		assertThat(Shape.vector(128).toList()).containsExactly(128);
		assertThat(Garments.IMAGE.size()).isEqualTo(784);
	}

	private static List<Integer> heights(String id, Padding padding) {
		List<Integer> heights = new ArrayList<>(List.of(Garments.IMAGE.height()));
		GarmentNetworks.named(id, padding)
			.summary()
			.stream()
			.filter((layer) -> layer.layer() instanceof Convolution || layer.layer() instanceof MaxPooling)
			.forEach((layer) -> heights.add(layer.output().height()));
		return heights;
	}

}
