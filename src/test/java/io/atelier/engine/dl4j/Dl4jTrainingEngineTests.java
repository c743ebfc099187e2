package io.atelier.engine.dl4j;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Checkpoint;
import io.atelier.engine.Device;
import io.atelier.engine.EngineProperties;
import io.atelier.engine.Evaluator;
import io.atelier.engine.Pixels;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingException;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.engine.dl4j.Engines.Recorder;
import io.atelier.evaluation.Evaluation;
import io.atelier.optimizer.Optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class Dl4jTrainingEngineTests {

	private final ImageSet images = Shapes.images(80, 1);

	@ParameterizedTest
	@CsvSource({ "mlp,adam,8", "cnn-pool,adam,8", "cnn-pool-batchnorm,rmsprop,2" })
	void learns(String architecture, String optimizer, int epochs) {
		Recorder recorder = new Recorder();
		TrainingPlan plan = Engines.plan(architecture, optimizer, epochs, Shapes.images(400, 1), 1);
		TrainingOutcome outcome = Engines.ENGINE.train(plan, recorder);
		assertThat(outcome.completed()).isTrue();
		assertThat(recorder.epochs).hasSize(epochs);
		assertThat(recorder.epochs.get(epochs - 1).trainingAccuracy()).isGreaterThan(0.9);
		assertThat(recorder.epochs.get(epochs - 1).trainingLoss()).isLessThan(recorder.epochs.get(0).trainingLoss());
		assertThat(recorder.batches).hasSize(epochs * 25);
	}

	@ParameterizedTest
	@CsvSource({ "mlp-dropout-augmented,nadam", "cnn-pool-batchnorm-dropout,adam" })
	void givesTheSameParametersFromTheSameSeedBitForBit(String architecture, String optimizer) {
		TrainingPlan plan = Engines.plan(architecture, optimizer, 2, this.images, 7);
		float[] first = train(plan).parameters();
		assertThat(train(plan).parameters()).isEqualTo(first);
		TrainingPlan other = Engines.plan(architecture, optimizer, 2, this.images, 8);
		assertThat(train(other).parameters()).isNotEqualTo(first);
	}

	@ParameterizedTest
	@CsvSource({ "mlp-dropout-augmented,nadam", "cnn-pool-batchnorm-dropout,adadelta", "mlp,adagrad" })
	void goesOnFromACheckpointAsIfItHadNeverStopped(String architecture, String optimizer) {
		TrainingPlan plan = Engines.plan(architecture, optimizer, 3, this.images, 7);
		Checkpoint unbroken = train(plan);
		Recorder stopped = new Recorder(7);
		TrainingOutcome interrupted = Engines.ENGINE.train(plan, stopped);
		assertThat(interrupted.completed()).isFalse();
		assertThat(interrupted.last().epoch()).isEqualTo(1);
		Checkpoint resumed = train(Engines.from(plan, interrupted.last()));
		assertThat(resumed.parameters()).isEqualTo(unbroken.parameters());
		assertThat(resumed.optimizerState()).isEqualTo(unbroken.optimizerState());
		assertThat(resumed.updates()).isEqualTo(unbroken.updates());
	}

	@Test
	void keepsRunsOnTwoThreadsApart() throws Exception {
		TrainingPlan one = Engines.plan("cnn-pool-batchnorm-dropout", "adam", 1, this.images, 7);
		TrainingPlan two = Engines.plan("mlp-dropout", "sgd", 3, this.images, 9);
		float[] oneAlone = train(one).parameters();
		float[] twoAlone = train(two).parameters();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Checkpoint> first = threads.submit(() -> train(one));
			Future<Checkpoint> second = threads.submit(() -> train(two));
			assertThat(first.get().parameters()).isEqualTo(oneAlone);
			assertThat(second.get().parameters()).isEqualTo(twoAlone);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void stopsWithinOneBatchAndKeepsTheLastWholeEpoch() {
		Recorder recorder = new Recorder(8);
		TrainingPlan plan = Engines.plan("mlp", "adam", 5, this.images, 1);
		TrainingOutcome outcome = Engines.ENGINE.train(plan, recorder);
		assertThat(outcome.completed()).isFalse();
		assertThat(recorder.batches).hasSize(8);
		assertThat(outcome.last().epoch()).isEqualTo(1);
		assertThat(outcome.last().parameters()).isEqualTo(recorder.checkpoints.get(0).parameters());
	}

	@Test
	void reportsTheLossOfTheForwardPassThatTrained() {
		TrainingPlan plan = Engines.plan("mlp", "sgd", 1, Shapes.images(16, 4), 1);
		Recorder recorder = new Recorder();
		Engines.ENGINE.train(plan, new Recorder(0));
		float[] initial = Engines.ENGINE.train(plan, new Recorder(0)).last().parameters();
		Engines.ENGINE.train(plan, recorder);
		try (Predictor untrained = Engines.ENGINE.predictor(plan.architecture(), initial)) {
			Evaluation expected = Evaluator.evaluate(untrained, plan.training());
			assertThat(recorder.epochs.get(0).trainingLoss()).isCloseTo(expected.loss(), within(1e-5));
			assertThat(recorder.epochs.get(0).trainingAccuracy()).isEqualTo(expected.accuracy());
		}
	}

	@Test
	void reportsRunningMeansOverBatchesOfUnequalSize() {
		TrainingPlan plan = Engines.plan("mlp", "sgd", 1, Shapes.images(40, 4), 1);
		Recorder recorder = new Recorder();
		Engines.ENGINE.train(plan, recorder);
		assertThat(recorder.batches).extracting((batch) -> batch.batch()).containsExactly(1, 2, 3);
		assertThat(recorder.batches).extracting((batch) -> batch.batches()).containsOnly(3);
		assertThat(recorder.batches.get(2).trainingLoss()).isEqualTo(recorder.epochs.get(0).trainingLoss());
		assertThat(recorder.epochs.get(0).trainingAccuracy() * 40)
			.isCloseTo(Math.rint(recorder.epochs.get(0).trainingAccuracy() * 40), within(1e-9));
	}

	@Test
	void validatesWithTheParametersOfTheEpoch() {
		Recorder recorder = new Recorder();
		TrainingPlan plan = Engines.plan("cnn-pool-batchnorm", "adam", 2, this.images, 1);
		Engines.ENGINE.train(plan, recorder);
		try (Predictor trained = Engines.ENGINE.predictor(plan.architecture(),
				recorder.checkpoints.get(1).parameters())) {
			Evaluation expected = Evaluator.evaluate(trained, plan.validation());
			assertThat(recorder.epochs.get(1).validationLoss()).isEqualTo(expected.loss());
			assertThat(recorder.epochs.get(1).validationAccuracy()).isEqualTo(expected.accuracy());
		}
	}

	@Test
	void computesLayerByLayerWhereAsked() {
		Dl4jTrainingEngine plain = new Dl4jTrainingEngine(Engines.RUNTIME,
				new EngineProperties(Device.CPU, 2, 1, false, null));
		TrainingPlan plan = Engines.plan("mlp-dropout", "adam", 1, this.images, 1);
		float[] layers = plain.train(plan, new Recorder()).last().parameters();
		float[] programs = train(plan).parameters();
		assertThat(layers).isNotEqualTo(programs).containsExactly(programs, within(1e-4f));
		assertThat(plain.backend().arithmetic()).contains("DeepLearning4J");
		assertThat(plain.backend().threadsPerNetwork()).isOne();
		assertThat(Engines.ENGINE.backend().arithmetic()).contains("oneDNN 2.5");
		assertThat(Engines.ENGINE.backend().threadsPerNetwork()).isEqualTo(2);
		assertThat(Engines.ENGINE.backend().device()).isEqualTo("CPU");
	}

	@Test
	void endsWithACauseWhenTheLossIsNoLongerFinite() {
		TrainingPlan plan = Engines.plan("mlp", "sgd", 3, this.images, 1);
		TrainingPlan diverging = new TrainingPlan(plan.architecture(),
				Optimizers.with("sgd", Map.of("learningRate", 1e30)), 3, 16, 1, plan.training(), plan.validation(),
				plan.start());
		assertThatExceptionOfType(TrainingException.class)
			.isThrownBy(() -> Engines.ENGINE.train(diverging, new Recorder()))
			.withMessageContaining("no longer finite")
			.withMessageContaining("learning rate");
	}

	@Test
	void answersEachImageTheSameAloneAndAmongMany() {
		TrainingPlan plan = Engines.plan("cnn-pool", "adam", 1, this.images, 1);
		float[] parameters = train(plan).parameters();
		ImageSet many = Shapes.images(150, 5);
		try (Predictor predictor = Engines.ENGINE.predictor(plan.architecture(), parameters)) {
			float[][] together = predictor.predict(Pixels.scale(many.pixels()));
			assertThat(together.length).isEqualTo(150);
			IntStream.of(0, 63, 64, 149).forEach((index) -> {
				float[] alone = predictor.predict(Pixels.scale(many.image(index)))[0];
				assertThat(alone).containsExactly(together[index], within(1e-5f));
			});
			assertThat(Arrays.stream(together)
				.mapToDouble((row) -> row[0] + row[1] + row[2] + row[3] + row[4] + row[5] + row[6] + row[7] + row[8]
						+ row[9]))
				.allSatisfy((sum) -> assertThat(sum).isCloseTo(1, within(1e-5)));
		}
	}

	@Test
	void refusesParametersOfAnotherNetwork() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Engines.ENGINE.predictor(Engines.plan("mlp", "adam", 1, this.images, 1).architecture(),
					new float[10]))
			.withMessageContaining("109386");
	}

	@Test
	void refusesPixelsThatAreNoWholeImages() {
		TrainingPlan plan = Engines.plan("mlp", "adam", 1, this.images, 1);
		try (Predictor predictor = Engines.ENGINE.predictor(plan.architecture(), train(plan).parameters())) {
			assertThatIllegalArgumentException().isThrownBy(() -> predictor.predict(new float[783]));
		}
	}

	private static Checkpoint train(TrainingPlan plan) {
		return Engines.ENGINE.train(plan, new Recorder()).last();
	}

}
