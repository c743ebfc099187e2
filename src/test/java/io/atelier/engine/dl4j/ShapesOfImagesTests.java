package io.atelier.engine.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.dataset.DatasetSchema;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingPlan;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.TrainableNetwork;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Networks;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Networks on images of other shapes than Fashion-MNIST's: both paths compute the same.
 */
class ShapesOfImagesTests {

	private static final Arithmetic PLAIN = new LayerwiseArithmetic();

	private static final Lanes LANES = new Lanes(2, 2, 1, Engines.RUNTIME::enter);

	private static final Arithmetic FAST = Engines.fastPath(LANES);

	@BeforeAll
	static void startRuntime() {
		Engines.RUNTIME.enter();
	}

	static Stream<Arguments> networksOnShapes() {
		return Stream.of(Arguments.of("mlp-dropout", schema(3, 16, 12, 4)),
				Arguments.of("cnn-pool", schema(1, 8, 8, 2)), Arguments.of("hybrid", schema(1, 8, 8, 2)),
				Arguments.of("cnn-pool-batchnorm-dropout", schema(3, 16, 12, 4)),
				Arguments.of("cnn-pool-batchnorm-dropout", schema(2, 9, 33, 5)),
				Arguments.of("cnn-pool", schema(3, 64, 64, 100)));
	}

	@ParameterizedTest
	@MethodSource("networksOnShapes")
	void bothPathsLearnTheSame(String id, DatasetSchema schema) {
		Architecture architecture = Networks.find(id).orElseThrow().on(schema.signature());
		double[] plain = losses(PLAIN, architecture, schema);
		double[] fast = losses(FAST, architecture, schema);
		assertThat(fast[0]).isCloseTo(plain[0], within(1e-3));
		// By now a rectifier may have decided otherwise.
		assertThat(fast[1]).isCloseTo(plain[1], within(0.01 * plain[1]));
		assertThat(plain[1]).isNotCloseTo(plain[0], within(1e-4));
	}

	@ParameterizedTest
	@MethodSource("networksOnShapes")
	void bothPathsPredictTheSame(String id, DatasetSchema schema) {
		Architecture architecture = Networks.find(id).orElseThrow().on(schema.signature());
		float[] parameters = NetworkFactory.initialParameters(architecture, 3);
		float[] images = Pixels.scale(images(schema, 5, 1).pixels());
		try (Predictor plain = PLAIN.predictor(architecture, parameters, LANES);
				Predictor fast = FAST.predictor(architecture, parameters, LANES)) {
			float[][] expected = plain.predict(images);
			assertThat(expected).hasDimensions(5, schema.classes().size());
			float[][] all = fast.predict(images);
			for (int i = 0; i < expected.length; i++) {
				assertThat(all[i]).containsExactly(expected[i], within(1e-5f));
			}
			float[] one = java.util.Arrays.copyOf(images, schema.image().size());
			assertThat(fast.predict(one)[0]).containsExactly(expected[0], within(1e-5f));
		}
	}

	@Test
	void learnsToTellColoursApart() {
		DatasetSchema schema = schema(3, 12, 10, 3);
		ImageSet images = images(schema, 240, 1);
		TrainingPlan plan = new TrainingPlan(Networks.find("cnn-pool").orElseThrow().on(schema.signature()),
				Optimizers.find("adam").orElseThrow(), 3, 16, 5, images, images(schema, 60, 2), Optional.empty());
		Engines.Recorder recorder = new Engines.Recorder();
		Engines.ENGINE.train(plan, recorder);
		assertThat(recorder.epochs.get(2).validationAccuracy()).isGreaterThan(0.95);
	}

	@Test
	void refusesImagesOfAnotherShape() {
		DatasetSchema schema = schema(3, 12, 10, 3);
		ImageSet images = images(schema, 6, 1);
		Architecture architecture = Networks.find("mlp").orElseThrow().on(Garments.SIGNATURE);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TrainingPlan(architecture, Optimizers.find("sgd").orElseThrow(), 1, 2, 1, images,
					images, Optional.empty()))
			.withMessageContaining("1x28x28")
			.withMessageContaining("3x12x10");
		try (Predictor predictor = Engines.ENGINE.predictor(architecture, new float[architecture.parameterCount()])) {
			assertThatIllegalArgumentException().isThrownBy(() -> predictor.predict(new float[360]));
		}
	}

	private static DatasetSchema schema(int channels, int height, int width, int classes) {
		return new DatasetSchema(new Shape(channels, height, width),
				IntStream.range(0, classes).mapToObj((index) -> "class " + index).toList());
	}

	/**
	 * Noise in which one channel, and one row, is brighter: which of them is the class.
	 */
	private static ImageSet images(DatasetSchema schema, int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Shape shape = schema.image();
		byte[] pixels = new byte[count * shape.size()];
		byte[] labels = new byte[count];
		for (int i = 0; i < count; i++) {
			labels[i] = (byte) (i % schema.classes().size());
			for (int p = 0; p < shape.size(); p++) {
				int channel = p / (shape.height() * shape.width());
				int row = p / shape.width() % shape.height();
				boolean bright = channel == labels[i] % shape.channels() && row % 4 == labels[i] / shape.channels() % 4;
				pixels[i * shape.size() + p] = (byte) (random.nextInt(60) + (bright ? 180 : 0));
			}
		}
		return new ImageSet(schema, pixels, labels);
	}

	private static double[] losses(Arithmetic arithmetic, Architecture architecture, DatasetSchema schema) {
		double[] losses = new double[2];
		try (TrainableNetwork network = new TrainableNetwork(architecture,
				Optimizers.with("sgd", Map.of("learningRate", 1e-3)), arithmetic.gradients(architecture),
				NetworkFactory.initialParameters(architecture, 3))) {
			for (int epoch = 0; epoch < losses.length; epoch++) {
				network.startEpoch(epoch);
				for (int size : List.of(9, 4)) {
					network.update(batch(images(schema, size, size)));
				}
				losses[epoch] = network.loss().mean();
			}
		}
		return losses;
	}

	private static Batch batch(ImageSet images) {
		Batch batch = new Batch(images.imageSize(), images.size());
		Pixels.scale(images.pixels(), 0, batch.pixels(), 0, batch.pixels().length);
		for (int i = 0; i < images.size(); i++) {
			batch.labels()[i] = images.labels()[i];
		}
		return batch;
	}

}
