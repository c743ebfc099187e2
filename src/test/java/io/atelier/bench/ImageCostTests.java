package io.atelier.bench;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.dataset.Garments;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;

class ImageCostTests {

	@Test
	void countsTwoOperationsForEachMultiplyAddOfConvolutionsAndDenseLayers() {
		// 26 x 26 pixels, 9 taps, 4 filters; then 13 x 13 x 4 values into 10.
		long convolution = 2 * 26 * 26 * 9 * 4;
		long dense = 2 * 13 * 13 * 4 * 10;
		ImageCost cost = ImageCost.of(network(new Convolution(4, 3, Padding.VALID), new BatchNormalization(0.9, 1e-3),
				new MaxPooling(2), new Dropout(0.5), new Flatten(), new Dense(10, Activation.SOFTMAX)));
		assertThat(cost.predicting()).isEqualTo(convolution + dense);
		assertThat(cost.training()).isEqualTo(2 * convolution + 3 * dense);
	}

	@Test
	void countsEachConvolutionsInputChannels() {
		long first = 2 * 28 * 28 * 9 * 4;
		long second = 2 * 28 * 28 * 25 * 4 * 6;
		ImageCost cost = ImageCost
			.of(network(new Convolution(4, 3, Padding.SAME), new Convolution(6, 5, Padding.SAME)));
		assertThat(cost).isEqualTo(new ImageCost(first + second, 2 * first + 3 * second));
	}

	/**
	 * By hand, multiply-adds of cnn-pool: 28 x 28 x 32 x 9 x 1, 14 x 14 x 64 x 9 x 32, 7
	 * x 7 x 128 x 9 x 64, 1152 x 128 and 128 x 10.
	 */
	@ParameterizedTest
	@CsvSource({ "mlp, 218368, 454400", "cnn-pool, 15199744, 45147648",
			"cnn-pool-batchnorm-dropout, 15199744, 45147648", "hybrid, 59444224, 177881088" })
	void knowsThePapersNetworks(String network, long predicting, long training) {
		assertThat(ImageCost.of(GarmentNetworks.named(network))).isEqualTo(new ImageCost(predicting, training));
	}

	private static Architecture network(Layer... layers) {
		return new Architecture("x", "x", Optional.empty(), Garments.SIGNATURE, List.of(layers), null, 1, 1);
	}

}
