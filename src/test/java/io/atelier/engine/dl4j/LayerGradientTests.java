package io.atelier.engine.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.dataset.Garments;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.Batch;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Residual;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the gradient of every kind of layer in both arithmetics, in small networks whose
 * rectifiers and maxima are not affected by rounding.
 */
class LayerGradientTests {

	/**
	 * If nothing is rounded before a decision. A float resolves 6e-8.
	 */
	private static final double MARGIN = 1e-5;

	/**
	 * If sums of rounded values precede a decision.
	 */
	private static final double ROUNDED_MARGIN = 5e-5;

	/**
	 * Rounding causes up to 5e-6 on the plain path and 3e-6 on the fast path, where
	 * gradients of weights are sums over some ten thousand pixels.
	 */
	private static final double TOLERANCE = 2.5e-5;

	private static final List<Arithmetic> ARITHMETICS = List
		.of(Engines.fastPath(new Lanes(1, 1, 1, Engines.RUNTIME::enter)), new LayerwiseArithmetic());

	@BeforeAll
	static void startRuntime() {
		Engines.RUNTIME.enter();
	}

	static Stream<Arguments> networksAndBatchSizes() {
		return Stream
			.of(network("softmax", new Flatten()),
					network("dense", new Flatten(), new Dense(24, Activation.RELU), new Dense(17, Activation.RELU)),
					network("dropout of vectors", new Flatten(), new Dense(32, Activation.RELU), new Dropout(0.5)),
					network("convolution", new Convolution(16, 3, Padding.SAME), new Flatten()),
					network("convolution without padding", new Convolution(32, 3, Padding.VALID), new Flatten()),
					network("convolution of large squares", new Convolution(16, 5, Padding.SAME), new Flatten()),
					network("convolutions of many channels", new Convolution(16, 3, Padding.SAME),
							new Convolution(32, 3, Padding.SAME), new Flatten()),
					network("convolutions of many channels without padding", new Convolution(32, 3, Padding.VALID),
							new Convolution(16, 3, Padding.VALID), new Flatten()),
					network("pooling", new Convolution(16, 3, Padding.SAME), new MaxPooling(2), new Flatten()),
					network("pooling of odd sides", new Convolution(16, 3, Padding.SAME), new MaxPooling(4),
							new MaxPooling(2), new Flatten()),
					network("pooling between convolutions", new Convolution(16, 3, Padding.VALID), new MaxPooling(2),
							new Convolution(32, 3, Padding.VALID), new MaxPooling(2), new Flatten()),
					network("dropout of images", new Convolution(16, 3, Padding.SAME), new MaxPooling(2),
							new Dropout(0.25), new Flatten()),
					network("convolutions without rectifiers", new Convolution(16, 3, Padding.SAME, Activation.LINEAR),
							new Convolution(8, 3, Padding.SAME, Activation.LINEAR), new Flatten()),
					network("residual", new Convolution(16, 3, Padding.SAME),
							new Residual(List.of(new Convolution(16, 3, Padding.SAME))), new Flatten()),
					network("residual with a projection", new Convolution(8, 3, Padding.SAME), new MaxPooling(2),
							new Residual(List.of(new Dropout(0.5), new Convolution(16, 3, Padding.SAME))),
							new Dropout(0.25), new Flatten()),
					network("residual of the image", new Residual(List.of(new Convolution(16, 3, Padding.SAME))),
							new MaxPooling(4), new Flatten()),
					network("residual of vectors", new Flatten(), new Dense(24, Activation.RELU),
							new Residual(List.of(new Dense(24, Activation.RELU))), new Dense(17, Activation.LINEAR)))
			.flatMap((network) -> Stream.of(1, 9, 33).map((size) -> Arguments.of(network, size)));
	}

	@ParameterizedTest
	@MethodSource("networksAndBatchSizes")
	void computeTheGradientOfEveryLayer(Architecture network, int batchSize) {
		ReferenceComparison comparison = new ReferenceComparison(network, DrawnParameters.inQuarters(network, 1),
				List.of(Noise.inQuarters(3, 1), Noise.inQuarters(batchSize, 2)));
		ARITHMETICS.forEach((arithmetic) -> comparison.holds(arithmetic, MARGIN, TOLERANCE));
	}

	static Stream<Arguments> normalizedNetworksAndBatchSizes() {
		return Stream
			.of(network("normalisation", new Convolution(16, 3, Padding.SAME), new BatchNormalization(0.99, 1e-3),
					new Flatten()),
					network("normalisation of odd sides", new Convolution(32, 3, Padding.SAME), new MaxPooling(4),
							new BatchNormalization(0.9, 1e-2), new Flatten()),
					network("normalisation in a residual", new Convolution(16, 3, Padding.SAME), new MaxPooling(2),
							new Residual(List.of(new BatchNormalization(0.99, 1e-3))), new Flatten()),
					network("normalisation of vectors", new Flatten(), new Dense(24, Activation.RELU),
							new BatchNormalization(0.99, 1e-3)))
			.flatMap((network) -> Stream.of(1, 9, 33).map((size) -> Arguments.of(network, size)))
			// A single value has no variance.
			.filter((arguments) -> !arguments.get()[0].toString().contains("vectors") || !arguments.get()[1].equals(1));
	}

	/**
	 * A sum of n squares can be wrong by n roundings in any summation order. At most 1024
	 * are added without double precision.
	 */
	@ParameterizedTest
	@MethodSource("normalizedNetworksAndBatchSizes")
	void computeTheGradientOfBatchNormalisationAndItsStatistics(Architecture network, int batchSize) {
		ReferenceComparison comparison = new ReferenceComparison(network, DrawnParameters.inQuarters(network, 1),
				List.of(Noise.inQuarters(batchSize, 2)));
		double tolerance = TOLERANCE + Math.min(batchSize * Garments.PIXELS, 1024) * 0x1p-24;
		ARITHMETICS.forEach((arithmetic) -> comparison.holds(arithmetic, MARGIN, tolerance));
	}

	static Stream<Arguments> interpolatedNetworksAndBatchSizes() {
		return Stream.of(
				Arguments.of(network("tiles that fit", new Convolution(32, 3, Padding.SAME),
						new Convolution(40, 3, Padding.SAME), new Flatten()), 5),
				Arguments.of(network("tiles that overhang", new Convolution(32, 3, Padding.SAME), new MaxPooling(2),
						new Convolution(32, 3, Padding.SAME), new Flatten()), 6),
				Arguments.of(network("tiles that overhang everywhere", new Convolution(32, 3, Padding.SAME),
						new MaxPooling(4), new Convolution(64, 3, Padding.SAME), new Convolution(32, 3, Padding.SAME),
						new Flatten()), 35),
				Arguments.of(network("tiles without padding", new Convolution(32, 3, Padding.VALID), new MaxPooling(2),
						new Convolution(48, 3, Padding.VALID), new Convolution(32, 3, Padding.VALID), new Flatten()),
						9),
				Arguments.of(network("tiles in residuals", new Convolution(32, 3, Padding.SAME), new MaxPooling(2),
						new Residual(List.of(new Convolution(32, 3, Padding.SAME, Activation.LINEAR))),
						new Residual(
								List.of(new Convolution(32, 3, Padding.SAME), new Convolution(48, 3, Padding.SAME))),
						new Flatten()), 6),
				Arguments.of(network("a single tile", new Convolution(32, 3, Padding.VALID), new MaxPooling(5),
						new Convolution(32, 3, Padding.VALID), new Convolution(32, 3, Padding.VALID), new Flatten()),
						2));
	}

	/**
	 * With enough channels, convolutions may use interpolation (Winograd), which rounds.
	 * Here no decision is close.
	 */
	@ParameterizedTest
	@MethodSource("interpolatedNetworksAndBatchSizes")
	void computeTheGradientOfConvolutionsOfManyChannels(Architecture network, int batchSize) {
		Batch batch = Noise.continuous(batchSize, 2);
		ReferenceComparison comparison = new ReferenceComparison(network,
				DrawnParameters.separated(network, 1, batch, ROUNDED_MARGIN), List.of(batch));
		ARITHMETICS.forEach((arithmetic) -> comparison.holds(arithmetic, ROUNDED_MARGIN, TOLERANCE));
	}

	/**
	 * One-pixel filters on images of constant squares: only the gradients of the other
	 * weights show which of four equal values was chosen.
	 */
	@Test
	void giveTheGradientOfEqualMaximaToTheFirst() {
		Architecture network = network("equal maxima", new Convolution(16, 3, Padding.SAME), new MaxPooling(2),
				new Flatten());
		Batch batch = Noise.inQuarters(9, 2);
		for (int i = 0; i < batch.pixels().length; i++) {
			int row = i / Garments.SIDE;
			int column = i % Garments.SIDE;
			batch.pixels()[i] = batch.pixels()[(row - row % 2) * Garments.SIDE + column - column % 2];
		}
		ReferenceComparison comparison = new ReferenceComparison(network,
				onlyMiddles(DrawnParameters.inQuarters(network, 1), 0.25f), List.of(batch));
		assertThat(comparison.switches().ties()).isEqualTo(9 * 16 * 14 * 14);
		assertThat(comparison.switches().zeros()).isZero();
		ARITHMETICS.forEach((arithmetic) -> comparison.holds(arithmetic, MARGIN, TOLERANCE));
	}

	@ParameterizedTest
	@MethodSource("zeroNetworks")
	void letNoGradientPassWhereARectifierSeesZero(Architecture network) {
		ReferenceComparison comparison = new ReferenceComparison(network,
				onlyMiddles(DrawnParameters.inQuarters(network, 1), -0.5f), List.of(Noise.inQuarters(9, 2)));
		assertThat(comparison.switches().zeros()).isGreaterThan(16L * Garments.PIXELS);
		ARITHMETICS.forEach((arithmetic) -> comparison.holds(arithmetic, MARGIN, TOLERANCE));
	}

	static Stream<Architecture> zeroNetworks() {
		return Stream.of(network("zeros", new Convolution(16, 3, Padding.SAME), new Flatten()), network(
				"zeros that are maxima", new Convolution(16, 3, Padding.SAME), new MaxPooling(2), new Flatten()));
	}

	private static float[] onlyMiddles(float[] parameters, float bias) {
		Arrays.fill(parameters, 0, 16, bias);
		for (int i = 0; i < 16 * 9; i++) {
			parameters[16 + i] = (i % 9 == 4) ? 1 : 0;
		}
		return parameters;
	}

	private static Architecture network(String id, Layer... layers) {
		List<Layer> all = new ArrayList<>(List.of(layers));
		all.add(new Dense(10, Activation.SOFTMAX));
		return new Architecture(id, id, Optional.empty(), Garments.SIGNATURE, all, null, 1, 1);
	}

}
