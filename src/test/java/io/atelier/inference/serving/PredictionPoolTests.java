package io.atelier.inference.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import io.atelier.engine.Pixels;
import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeEngine.FakePredictor;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.TestImages;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Architectures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PredictionPoolTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final FakeEngine engine = new FakeEngine();

	private final FakeRegistry registry = new FakeRegistry();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ExecutorService clients = Executors.newCachedThreadPool();

	private final CountDownLatch release = new CountDownLatch(1);

	private final List<PredictionPool> pools = new ArrayList<>();

	@AfterEach
	void stop() throws InterruptedException {
		this.release.countDown();
		this.clients.shutdownNow();
		for (PredictionPool pool : this.pools) {
			pool.destroy();
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
	void loadsAModelOncePerThread() {
		PredictionPool pool = pool(1, 10, LONG);
		ServedModel model = model();

		for (int i = 0; i < 5; i++) {
			pool.predict(model, image(i));
		}

		assertThat(this.engine.predictors()).singleElement().extracting(FakePredictor::calls).isEqualTo(5);
		assertThat(this.registry.loads()).isEqualTo(1);
		assertThat(loaded()).isEqualTo(1);
	}

	@Test
	void readsParametersOnceForThreadsThatWantThemTogether() throws Exception {
		int threads = 4;
		PredictionPool pool = pool(threads, 10, LONG);
		ServedModel model = model();
		this.registry.beforeReading(this::awaitRelease);
		List<Future<float[][]>> answers = submit(pool, model, threads);
		Awaitility.await().until(() -> meter("atelier.inference.queue.duration") == threads);
		// All threads have begun; give the last its chance to reach the registry.
		Awaitility.await()
			.until(() -> Thread.getAllStackTraces()
				.keySet()
				.stream()
				.filter((thread) -> thread.getName().startsWith("inference-")
						&& thread.getState() == Thread.State.WAITING)
				.count() >= threads);

		this.release.countDown();

		for (Future<float[][]> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS)).hasDimensions(1, 10);
		}
		assertThat(this.registry.loads()).isEqualTo(1);
		assertThat(this.engine.predictors()).hasSize(threads);
	}

	@Test
	void usesAllThreadsForOneModel() throws Exception {
		PredictionPool pool = pool(3, 10, LONG);
		CyclicBarrier together = new CyclicBarrier(3);
		this.engine.beforePredicting(() -> {
			try {
				together.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
				throw new IllegalStateException(ex);
			}
		});

		for (Future<float[][]> answer : submit(pool, model(), 3)) {
			assertThat(answer.get(10, TimeUnit.SECONDS)).hasDimensions(1, 10);
		}
	}

	@Test
	void survivesManyClientsAndModels() throws Exception {
		PredictionPool pool = pool(3, 1000, LONG);
		List<ServedModel> models = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			models.add(model(DataSize.ofKilobytes(120).toBytes()));
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

		assertThat(loaded()).isEqualTo((int) this.engine.open()).isBetween(1, 6);
		assertThat(this.engine.predictors()).hasSizeGreaterThan(6);
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
		assertThat(this.engine.predictors()).singleElement()
			.satisfies((predictor) -> assertThat(predictor.calls()).isLessThan(5));
	}

	@Test
	void tellsWhyAModelCannotBeLoaded() {
		PredictionPool pool = pool(1, 10, LONG);
		ServedModel unknown = new ServedModel(UUID.randomUUID(), Architectures.find("mlp").orElseThrow(), null);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> pool.predict(unknown, image(1)))
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.NOT_FOUND);
		assertThat(pool.predict(model(), image(1))).hasDimensions(1, 10);
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

	private PredictionPool pool(int threads, int queue, Duration deadline) {
		PredictionPool pool = new PredictionPool(
				new InferenceProperties(256, DataSize.ofMegabytes(1), DataSize.ofMegabytes(32),
						DataSize.ofKilobytes(300L * threads), threads, queue, deadline),
				new InferenceMetrics(this.meters), this.engine, this.registry);
		this.pools.add(pool);
		return pool;
	}

	private static float[] image(long seed) {
		return Pixels.scale(TestImages.pixels(seed));
	}

	private ServedModel model() {
		return model(1);
	}

	private ServedModel model(long memoryBytes) {
		return new ServedModel(this.registry.add(memoryBytes), Architectures.find("mlp").orElseThrow(), null);
	}

	private List<Future<float[][]>> submit(PredictionPool pool, ServedModel model, int requests) {
		List<Future<float[][]>> answers = new ArrayList<>();
		for (int i = 0; i < requests; i++) {
			answers.add(this.clients.submit(() -> pool.predict(model, image(1))));
		}
		return answers;
	}

	/**
	 * Whether all clients wait for their answers, so that what they sent is queued.
	 */
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
