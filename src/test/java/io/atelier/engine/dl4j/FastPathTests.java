package io.atelier.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.dataset.Garments;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.GradientSource;
import io.atelier.engine.training.TrainableNetwork;
import io.atelier.optimizer.Optimizers;
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
import io.atelier.recipe.layer.Residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Checks that oneDNN programs compute whole networks like double precision and like
 * DeepLearning4J's layers, and give the same result on any number of threads.
 */
class FastPathTests {

	/**
	 * If nothing is rounded before a decision. A float resolves 6e-8.
	 */
	private static final double EXACT_MARGIN = 1e-5;

	/**
	 * If normalized values are rounded before a decision, by up to about 1e-5.
	 */
	private static final double CLEAR_MARGIN = 3e-4;

	/**
	 * If sums of rounded values precede a decision.
	 */
	private static final double ROUNDED_MARGIN = 5e-5;

	/**
	 * Rounding causes up to 1e-6.
	 */
	private static final double TOLERANCE = 1e-5;

	/**
	 * The statistics of one image are sums of 784 terms, wrong by at most 4.7e-5 in any
	 * summation order.
	 */
	private static final double NORMALIZED_TOLERANCE = 1e-4;

	/**
	 * With so few and small updates rounding errors cannot grow: they cause about 1e-6.
	 */
	private static final double LOSS_TOLERANCE = 5e-4;

	private static final Arithmetic PLAIN = new LayerwiseArithmetic();

	private static final Arithmetic FAST = Engines.fastPath(new Lanes(1, 1, 1, Engines.RUNTIME::enter));

	private static final Lanes LANES = new Lanes(2, 2, 1, Engines.RUNTIME::enter);

	private static final Arithmetic FAST_ON_FOUR = Engines.fastPath(LANES);

	@BeforeAll
	static void startRuntime() {
		Engines.RUNTIME.enter();
	}

	static Stream<Architecture> architectures() {
		return Stream.concat(sequences(), Stream.of(residual()));
	}

	static Stream<Architecture> sequences() {
		return Stream.concat(GarmentNetworks.all().stream(),
				Stream.of(GarmentNetworks.named("cnn-pool-batchnorm-dropout", Padding.VALID)));
	}

	private static Architecture residual() {
		Layer normalization = new BatchNormalization(0.99, 1e-3);
		Layer inner = new Residual(
				List.of(new Convolution(32, 3, Padding.SAME), normalization, new Dropout(0.25), new MaxPooling(1)));
		return new Architecture("residual", "Residual", Optional.empty(), Garments.SIGNATURE, List.of(
				new Convolution(16, 3, Padding.SAME), normalization, new MaxPooling(2),
				new Residual(List.of(new Convolution(32, 3, Padding.SAME), normalization, inner)), new MaxPooling(2),
				new Residual(List.of(normalization, new Convolution(32, 3, Padding.SAME),
						new Convolution(32, 3, Padding.SAME, Activation.LINEAR), normalization)),
				new Dropout(0.5), new Flatten(), new Dense(32, Activation.RELU), new Dense(10, Activation.SOFTMAX)),
				null, 1, 1);
	}

	static Stream<Architecture> normalizedArchitectures() {
		return architectures().filter(FastPathTests::isNormalized);
	}

	@ParameterizedTest
	@MethodSource("sequences")
	void computesTheGradientOfTheReference(Architecture architecture) {
		boolean rounded = isNormalized(architecture) || hasHiddenConvolutions(architecture);
		Batch batch = rounded ? Noise.continuous(5, 1) : Noise.inQuarters(9, 1);
		double margin = isNormalized(architecture) ? CLEAR_MARGIN : rounded ? ROUNDED_MARGIN : EXACT_MARGIN;
		float[] parameters = rounded ? DrawnParameters.separated(architecture, 1, batch, margin)
				: DrawnParameters.inQuarters(architecture, 1);
		ReferenceComparison comparison = new ReferenceComparison(architecture, parameters, List.of(batch));
		double tolerance = isNormalized(architecture) ? NORMALIZED_TOLERANCE : TOLERANCE;
		comparison.holds(FAST, margin, tolerance);
		comparison.holds(PLAIN, margin, tolerance);
	}

	/**
	 * With normalizations, the parameters keep rectifiers from switching: otherwise a
	 * single switched rectifier changes a small batch's gradient by one percent, and each
	 * update amplifies this.
	 */
	@ParameterizedTest
	@MethodSource("architectures")
	void goesThroughTheLossesOfThePlainPath(Architecture architecture) {
		double[] plain = losses(PLAIN, architecture);
		assertThat(losses(FAST, architecture)).containsExactly(plain, within(LOSS_TOLERANCE));
		assertThat(Math.abs(plain[2] - plain[0])).isGreaterThan(20 * LOSS_TOLERANCE);
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void computesTheSameBitsOnAnyNumberOfThreads(Architecture architecture) {
		assertThat(updated(FAST_ON_FOUR, architecture, 3)).isEqualTo(updated(FAST, architecture, 3));
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void predictsAsThePlainPathDoes(Architecture architecture) {
		float[] parameters = updated(FAST, architecture, 3);
		try (Predictor predictor = FAST_ON_FOUR.predictor(architecture, parameters, LANES)) {
			predictsAsThePlainPath(architecture, parameters, predictor);
		}
	}

	/**
	 * The maximum of a falling channel's outputs is the minimum of its inputs.
	 */
	@ParameterizedTest
	@MethodSource("normalizedArchitectures")
	void predictsByFallingNormalisationsToo(Architecture architecture) {
		float[] rising = updated(FAST, architecture, 3);
		float[] falling = withFallingChannels(architecture, rising);
		try (GradientSource source = FAST_ON_FOUR.gradients(architecture)) {
			for (float[] parameters : List.of(rising, falling, rising)) {
				predictsAsThePlainPath(architecture, parameters, source.predictor(parameters));
			}
		}
	}

	private static void predictsAsThePlainPath(Architecture architecture, float[] parameters, Predictor predictor) {
		float[] images = Pixels.scale(Shapes.images(43, 4).pixels());
		try (Predictor plain = PLAIN.predictor(architecture, parameters, LANES)) {
			float[][] expected = plain.predict(images);
			for (int count : new int[] { 1, 43, 3, 1 }) {
				float[][] predicted = predictor.predict(Arrays.copyOf(images, count * Garments.PIXELS));
				for (int i = 0; i < count; i++) {
					assertThat(predicted[i]).containsExactly(expected[i], within(1e-5f));
				}
			}
		}
	}

	private static float[] withFallingChannels(Architecture architecture, float[] parameters) {
		float[] falling = parameters.clone();
		architecture.leaves().filter((layer) -> layer.layer() instanceof BatchNormalization).forEach((layer) -> {
			for (int channel = 0; channel < layer.output().channels(); channel += 3) {
				falling[layer.offset() + channel] *= -1;
			}
		});
		return falling;
	}

	private static double[] losses(Arithmetic arithmetic, Architecture architecture) {
		boolean normalized = isNormalized(architecture);
		float[] initial = normalized ? DrawnParameters.separated(architecture, 3, Shapes.batch(1, 1), 0)
				: NetworkFactory.initialParameters(architecture, 3);
		double[] losses = new double[3];
		try (TrainableNetwork network = new TrainableNetwork(architecture,
				Optimizers.with("sgd", Map.of("learningRate", normalized ? 5e-4 : 0.05)),
				arithmetic.gradients(architecture), initial)) {
			for (int epoch = 0; epoch < losses.length; epoch++) {
				network.startEpoch(epoch);
				for (int update = 0; update < 4; update++) {
					network.update(Shapes.batch(20, update));
				}
				losses[epoch] = network.loss().mean();
			}
		}
		return losses;
	}

	private static boolean isNormalized(Architecture architecture) {
		return architecture.leaves().anyMatch((layer) -> layer.layer() instanceof BatchNormalization);
	}

	/**
	 * Whether there are convolutions after the first layer: they may round even if the
	 * sums are short.
	 */
	private static boolean hasHiddenConvolutions(Architecture architecture) {
		return architecture.leaves().filter((layer) -> layer.layer() instanceof Convolution).count() > 1;
	}

	private static float[] updated(Arithmetic arithmetic, Architecture architecture, int seed) {
		try (TrainableNetwork network = new TrainableNetwork(architecture,
				Optimizers.with("sgd", Map.of("learningRate", 2e-4)), arithmetic.gradients(architecture),
				NetworkFactory.initialParameters(architecture, seed))) {
			network.startEpoch(11);
			for (int size : new int[] { 9, 5, 3 }) {
				network.update(Shapes.batch(size, seed + size));
			}
			return network.checkpoint(1).parameters();
		}
	}

}
