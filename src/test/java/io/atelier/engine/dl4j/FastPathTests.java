package io.atelier.engine.dl4j;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.network.GradientSource;
import io.atelier.engine.network.TrainableNetwork;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Optimizer;
import io.atelier.recipe.Padding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Proves that programs of oneDNN compute what DeepLearning4J's layers do, and the same on
 * any number of threads.
 */
class FastPathTests {

	private static final Arithmetic PLAIN = new LayerwiseArithmetic();

	private static final Arithmetic FAST = OneDnnArithmetic.orLayerwise(new Lanes(1, 1, 1, Engines.RUNTIME::enter));

	private static final Lanes LANES = new Lanes(2, 2, 1, Engines.RUNTIME::enter);

	private static final Arithmetic FAST_ON_FOUR = OneDnnArithmetic.orLayerwise(LANES);

	@BeforeAll
	static void startRuntime() {
		assertThat(FAST).isInstanceOf(OneDnnArithmetic.class);
		Engines.RUNTIME.enter();
	}

	static Stream<Architecture> architectures() {
		return Stream.concat(Architectures.all().stream(),
				Stream.of("cnn-pool", "cnn-pool-batchnorm", "cnn-pool-batchnorm-dropout")
					.map((id) -> Architectures.find(id, Padding.VALID).orElseThrow()));
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void computesTheGradientOfThePlainPath(Architecture architecture) {
		assertThat(closest((seed) -> {
			float[] plain = gradient(PLAIN, architecture, seed);
			float[] fast = gradient(FAST, architecture, seed);
			assertThat(fast).isNotEqualTo(plain);
			return largestDifference(fast, plain) / largestDifference(plain, new float[plain.length]);
		})).isLessThan(1e-4);
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void agreesWithThePlainPathOverSeveralUpdates(Architecture architecture) {
		assertThat(closest((seed) -> {
			float[] plain = updated(PLAIN, architecture, seed);
			double difference = largestDifference(updated(FAST, architecture, seed), plain);
			double movement = largestDifference(plain, NetworkFactory.initialParameters(architecture, seed));
			return Math.max(difference / 1e-4, difference / (0.01 * movement));
		})).isLessThan(1);
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
		float[] images = Pixels.scale(Shapes.images(75, 4).pixels());
		try (Predictor plain = PLAIN.predictor(architecture, parameters, LANES);
				Predictor fast = FAST_ON_FOUR.predictor(architecture, parameters, LANES)) {
			float[][] expected = plain.predict(images);
			for (int count : new int[] { 1, 75, 3, 1 }) {
				float[][] predicted = fast.predict(Arrays.copyOf(images, count * ImageSet.PIXELS));
				for (int i = 0; i < count; i++) {
					assertThat(predicted[i]).containsExactly(expected[i], within(1e-5f));
				}
			}
		}
	}

	/**
	 * Rounding alone can decide between two values that are almost equal, in a maximum or
	 * in a rectifier; the gradient then takes another way, and updates make ever more of
	 * it. So it is enough that one of a few batches agrees, which an error would let none
	 * do.
	 */
	private static double closest(IntToDoubleFunction differenceOfSeed) {
		return IntStream.rangeClosed(1, 3).mapToDouble(differenceOfSeed).min().orElseThrow();
	}

	private static float[] gradient(Arithmetic arithmetic, Architecture architecture, int seed) {
		float[] parameters = NetworkFactory.initialParameters(architecture, seed);
		float[] gradient = new float[parameters.length];
		try (GradientSource source = arithmetic.gradients(architecture)) {
			source.startEpoch(seed);
			source.compute(parameters, Shapes.batch(9, seed), gradient);
		}
		return gradient;
	}

	private static float[] updated(Arithmetic arithmetic, Architecture architecture, int seed) {
		try (TrainableNetwork network = new TrainableNetwork(architecture, new Optimizer.Sgd(2e-4),
				arithmetic.gradients(architecture), NetworkFactory.initialParameters(architecture, seed))) {
			network.startEpoch(11);
			for (int size : new int[] { 9, 5, 3 }) {
				network.update(Shapes.batch(size, seed + size));
			}
			return network.checkpoint(1).parameters();
		}
	}

	private static double largestDifference(float[] one, float[] other) {
		return IntStream.range(0, one.length).mapToDouble((i) -> Math.abs(one[i] - other[i])).max().orElseThrow();
	}

}
