package io.atelier.inference.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.util.unit.DataSize;

import io.atelier.dataset.Garments;
import io.atelier.engine.Pixels;
import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeEngine.FakePredictor;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.TestImages;
import io.atelier.platform.ProblemException;
import io.atelier.platform.WaitingClient;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PredictionPoolTests {

	private static final Duration LONG = ServingSettings.LONG;

	private final FakeEngine engine = new FakeEngine();

	private final FakeRegistry registry = new FakeRegistry();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ExecutorService clients = Executors.newCachedThreadPool();

	private final CountDownLatch release = new CountDownLatch(1);

	private final AtomicBoolean clientGone = new AtomicBoolean();

	private final AtomicBoolean overdue = new AtomicBoolean();

	private final List<DisposableBean> stops = new ArrayList<>();

	@AfterEach
	void stop() throws Exception {
		this.release.countDown();
		this.clients.shutdownNow();
		for (DisposableBean one : this.stops) {
			one.destroy();
		}
		assertThat(this.engine.open()).isZero();
	}

	@Test
	void answersInTheOrderAsked() {
		PredictionPool pool = pool(1, 10, LONG);
		float[] images = new float[3 * 784];
		images[0] = 7 / 255f;
		images[784] = 2 / 255f;
		images[1568] = 9 / 255f;

		float[][] probabilities = pool.predict(model(), images);

		assertThat(probabilities).hasDimensions(3, 10);
		assertThat(probabilities[0][7]).isEqualTo(0.55f);
		assertThat(probabilities[1][2]).isEqualTo(0.55f);
		assertThat(probabilities[2][9]).isEqualTo(0.55f);
	}

	@Test
	void usesAllThreadsForOneModel() throws Exception {
		PredictionPool pool = pool(3, 100, LONG);
		CyclicBarrier together = new CyclicBarrier(3);
		this.engine.beforePredicting(() -> {
			try {
				together.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
				throw new IllegalStateException(ex);
			}
		});

		// Each request fills a batch, so that no two requests share one.
		ServedModel model = model();
		List<Future<float[][]>> answers = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			answers.add(this.clients.submit(() -> pool.predict(model, new float[8 * 784])));
		}
		for (Future<float[][]> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS)).hasDimensions(8, 10);
		}
	}

	@Test
	void survivesManyClientsAndModels() throws Exception {
		PredictionPool pool = pool(3, 1000, LONG);
		List<ServedModel> models = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			models.add(model(DataSize.ofMegabytes(60).toBytes()));
		}
		List<Future<?>> running = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			int number = i;
			running.add(this.clients.submit(() -> {
				float[] pixels = new float[784];
				pixels[0] = (number % 10) / 255f;
				assertThat(pool.predict(models.get(number % 8), pixels)[0][number % 10]).isEqualTo(0.55f);
			}));
		}
		for (Future<?> one : running) {
			one.get(30, TimeUnit.SECONDS);
		}

		// The models of the last answers may be closed after their answers.
		Awaitility.await()
			.untilAsserted(() -> assertThat(loaded()).isEqualTo((int) this.engine.open()).isBetween(1, 6));
		assertThat(this.engine.predictors()).hasSizeGreaterThan(24);
	}

	@Test
	void refusesWhatCannotWait() throws Exception {
		PredictionPool pool = pool(1, 2, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);
		List<Future<float[][]>> answers = submit(pool, model, 1);
		Awaitility.await().until(() -> meter("atelier.inference.queue.duration") == 1);
		answers.addAll(submit(pool, model, 2));
		Awaitility.await().until(() -> waiting(answers.size()));

		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> pool.predict(model, image(1)));

		assertThat(problem.type()).isEqualTo(InferenceProblems.OVERLOADED);
		assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
		this.release.countDown();
		int answered = 0;
		for (Future<float[][]> answer : answers) {
			answered += answer.get(10, TimeUnit.SECONDS).length;
		}
		assertThat(answered).isEqualTo(3);
	}

	@Test
	void givesUpAtTheDeadline() {
		PredictionPool pool = pool(1, 1, Duration.ofMillis(50));
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);

		// The second would be refused at once if the first still took its place.
		for (int i = 0; i < 4; i++) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> pool.predict(model, image(1)))
				.extracting(ProblemException::type)
				.isEqualTo(InferenceProblems.TIMED_OUT);
		}
		this.engine.beforePredicting(() -> {
		});
		this.release.countDown();

		Awaitility.await()
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(pool.predict(model, image(1))).hasDimensions(1, 10));
		// The first, which could not be withdrawn, and the last.
		assertThat(this.engine.predictors().get(0).batches()).hasSizeLessThan(5);
	}

	@Test
	void letsRequestsThatWaitTogetherShareForwardPasses() throws Exception {
		PredictionPool pool = pool(1, 100, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);
		List<Future<float[][]>> answers = submit(pool, model, 1);
		Awaitility.await().until(() -> meter("atelier.inference.queue.duration") == 1);
		answers.addAll(submit(pool, model, 20));
		Awaitility.await().until(() -> waiting(21));

		this.release.countDown();

		for (Future<float[][]> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS)).hasDimensions(1, 10);
		}
		assertThat(this.engine.predictors().get(0).batches()).containsExactly(1, 8, 8, 4);
	}

	@Test
	void failsNoneButTheRequestToBlame() throws Exception {
		PredictionPool pool = pool(1, 100, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);
		List<Future<float[][]>> sound = submit(pool, model, 4);
		float[] poison = new float[784];
		poison[0] = Float.NaN;
		Future<float[][]> poisoned = this.clients.submit(() -> pool.predict(model, poison));
		sound.addAll(submit(pool, model, 3));
		Awaitility.await().until(() -> waiting(8));

		this.release.countDown();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> poisoned.get(10, TimeUnit.SECONDS))
			.withRootCauseInstanceOf(IllegalArgumentException.class);
		for (Future<float[][]> answer : sound) {
			assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(pool.predict(model, image(1)));
		}
	}

	@Test
	void computesNothingForAClientThatWentAway() throws Exception {
		PredictionPool pool = pool(1, 100, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);
		List<Future<float[][]>> first = submit(pool, model, 1);
		Awaitility.await().until(() -> meter("atelier.inference.queue.duration") == 1);

		this.clientGone.set(true);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> pool.predict(model, image(2)))
			.extracting(ProblemException::type)
			.isEqualTo(InferenceProblems.ABANDONED);
		this.release.countDown();

		assertThat(first).hasSize(1);
		Awaitility.await().until(() -> this.engine.predictors().get(0).batches().equals(List.of(1)));
		assertThat(pool.predict(model(), image(3))).hasDimensions(1, 10);
		assertThat(this.engine.predictors().get(0).batches()).containsExactly(1);
	}

	@Test
	void refusesBeforeImagesAreReadWhereTheyCouldNotWait() {
		PredictionPool pool = pool(1, 1, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(this::awaitRelease);
		pool.checkRoom();
		submit(pool, model, 1);
		Awaitility.await().until(() -> meter("atelier.inference.queue.duration") == 1);
		submit(pool, model, 1);
		Awaitility.await().until(() -> waiting(2));

		assertThatExceptionOfType(ProblemException.class).isThrownBy(pool::checkRoom)
			.extracting(ProblemException::type)
			.isEqualTo(InferenceProblems.OVERLOADED);
	}

	@Test
	void refusesRequestsThatHaveWaitedTooLongAlready() {
		PredictionPool pool = pool(1, 10, LONG);
		this.overdue.set(true);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(pool::checkRoom)
			.extracting(ProblemException::type)
			.isEqualTo(InferenceProblems.OVERLOADED);
	}

	@Test
	void replacesAPredictorThatFailed() {
		PredictionPool pool = pool(1, 10, LONG);
		ServedModel model = model();
		this.engine.beforePredicting(() -> {
			throw new IllegalArgumentException("broken");
		});
		assertThatIllegalStateException().isThrownBy(() -> pool.predict(model, image(1)))
			.withRootCauseInstanceOf(IllegalArgumentException.class);
		this.engine.beforePredicting(() -> {
		});

		assertThat(pool.predict(model, image(1))).hasDimensions(1, 10);

		assertThat(this.engine.predictors()).extracting(FakePredictor::isClosed).containsExactly(true, false);
		assertThat(loaded()).isEqualTo(1);
	}

	@Test
	void measuresWhatItDoes() {
		PredictionPool pool = pool(1, 10, LONG);

		pool.predict(model(), new float[5 * 784]);
		pool.predict(model(), new float[2 * 784]);

		assertThat(meter("atelier.inference.queue.duration")).isEqualTo(2);
		assertThat(meter("atelier.inference.compute.duration")).isEqualTo(2);
		assertThat(this.meters.get("atelier.inference.batch.size").summary().totalAmount()).isEqualTo(7);
	}

	private WaitingClient client() {
		return new WaitingClient() {

			@Override
			public boolean isGone() {
				return PredictionPoolTests.this.clientGone.get();
			}

			@Override
			public boolean isOverdue() {
				return PredictionPoolTests.this.overdue.get();
			}

		};
	}

	private PredictionPool pool(int threads, int queue, Duration deadline) {
		InferenceProperties settings = ServingSettings.of(threads, queue, deadline);
		InferenceMetrics metrics = new InferenceMetrics(this.meters);
		LoadedModels models = new LoadedModels(new PredictorLoader(this.registry, this.engine, settings), settings,
				metrics);
		PredictionPool pool = new PredictionPool(settings, metrics, models, client());
		this.stops.add(pool);
		this.stops.add(models);
		return pool;
	}

	private static float[] image(long seed) {
		return Pixels.scale(TestImages.pixels(seed));
	}

	private ServedModel model() {
		return model(1);
	}

	private ServedModel model(long memoryBytes) {
		return new ServedModel(this.registry.add(memoryBytes), GarmentNetworks.named("mlp"), Garments.NAMES, null,
				null);
	}

	private List<Future<float[][]>> submit(PredictionPool pool, ServedModel model, int requests) {
		List<Future<float[][]>> answers = new ArrayList<>();
		for (int i = 0; i < requests; i++) {
			answers.add(this.clients.submit(() -> pool.predict(model, image(1))));
		}
		return answers;
	}

	// Whether all clients wait for their answers, so that their requests are queued.
	private boolean waiting(int expected) {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getState() == Thread.State.TIMED_WAITING)
			.filter((entry) -> List.of(entry.getValue())
				.stream()
				.anyMatch((frame) -> frame.getClassName().equals(PredictionPool.class.getName())))
			.count() == expected;
	}

	private void awaitRelease() {
		try {
			this.release.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long meter(String name) {
		return this.meters.get(name).timer().count();
	}

	private int loaded() {
		return (int) this.meters.get("atelier.predictors.loaded").gauge().value();
	}

}
