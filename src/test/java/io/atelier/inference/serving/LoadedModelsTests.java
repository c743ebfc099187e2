package io.atelier.inference.serving;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import io.atelier.dataset.Garments;
import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeEngine.FakePredictor;
import io.atelier.inference.FakeRegistry;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LoadedModelsTests {

	private static final long LONG = TimeUnit.SECONDS.toNanos(30);

	private final FakeEngine engine = new FakeEngine();

	private final FakeRegistry registry = new FakeRegistry();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final LoadedModels models = new LoadedModels(
			new PredictorLoader(this.registry, this.engine, ServingSettings.of(2, 10)),
			ServingSettings.withCache(DataSize.ofBytes(60)), new InferenceMetrics(this.meters));

	@AfterEach
	void stop() throws InterruptedException {
		this.models.destroy();
		assertThat(this.engine.open()).isZero();
		assertThat(loaded()).isZero();
	}

	@Test
	void loadsEachModelOnceForAllThreadsAndWarmsIt() throws Exception {
		ServedModel model = model(10);
		assertThat(this.models.isReady(model.id())).isFalse();

		LoadedModel once = this.models.acquire(model, LONG);
		LoadedModel again = this.models.acquire(
				new ServedModel(model.id(), model.architecture(), Garments.NAMES, ServedModels.CHAMPION, null), LONG);

		assertThat(again).isSameAs(once);
		assertThat(this.models.isReady(model.id())).isTrue();
		assertThat(this.registry.loads()).isEqualTo(1);
		assertThat(this.engine.predictors()).hasSize(2);
		assertThat(loaded()).isEqualTo(2);
		this.models.release(once);
		this.models.release(again);
	}

	@Test
	void givesUpTheLeastRecentlyUsedFirst() throws Exception {
		LoadedModel first = use(model(10));
		ServedModel second = model(10);
		use(second);
		use(model(10));
		use(new ServedModel(first.id(), second.architecture(), Garments.NAMES, null, null));

		use(model(10));

		assertThat(this.models.isReady(second.id())).isFalse();
		assertThat(this.models.isReady(first.id())).isTrue();
		assertThat(this.engine.predictors().subList(2, 4)).allMatch(FakePredictor::isClosed);
		assertThat(loaded()).isEqualTo(6);
	}

	@Test
	void keepsOneModelHoweverLargeItIs() throws Exception {
		LoadedModel small = use(model(10));

		LoadedModel large = use(model(1000));

		assertThat(this.models.isReady(small.id())).isFalse();
		assertThat(this.models.isReady(large.id())).isTrue();
	}

	@Test
	void closesWhatItGivesUpAfterTheLastUse() throws Exception {
		LoadedModel used = this.models.acquire(model(20), LONG);

		LoadedModel other = use(model(20));

		assertThat(this.models.isReady(used.id())).isFalse();
		assertThat(this.engine.open()).isEqualTo(4);
		this.models.release(used);
		assertThat(this.engine.open()).isEqualTo(2);
		assertThat(this.models.isReady(other.id())).isTrue();
	}

	@Test
	void closesADiscardedModelOnceNobodyUsesIt() throws Exception {
		ServedModel model = model(10);
		LoadedModel broken = this.models.acquire(model, LONG);
		this.models.acquire(model, LONG);

		this.models.discard(broken);
		this.models.discard(broken);
		this.models.release(broken);

		assertThat(this.engine.open()).isEqualTo(2);
		this.models.release(broken);
		assertThat(this.engine.open()).isZero();
		assertThat(use(model)).isNotSameAs(broken);
	}

	@Test
	void answersWithOthersWhileOneIsBeingLoaded() throws Exception {
		LoadedModel ready = use(model(10));
		CountDownLatch release = new CountDownLatch(1);
		this.registry.beforeReading(() -> await(release));
		ServedModel slow = model(10);
		CompletableFuture<LoadedModel> loading = this.models.load(slow);

		LoadedModel used = this.models
			.acquire(new ServedModel(ready.id(), slow.architecture(), Garments.NAMES, null, null), 0);
		assertThat(used).isSameAs(ready);
		this.models.release(used);
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> this.models.acquire(slow, 1000));
		assertThat(this.models.isReady(slow.id())).isFalse();

		release.countDown();
		assertThat(loading.get(10, TimeUnit.SECONDS).id()).isEqualTo(slow.id());
	}

	@Test
	void closesWhatIsInUseAtTheEndAfterItsLastUse() throws Exception {
		LoadedModel used = this.models.acquire(model(10), LONG);

		this.models.destroy();

		assertThat(this.engine.open()).isEqualTo(2);
		this.models.release(used);
		assertThat(this.engine.open()).isZero();
	}

	@Test
	void doesNotRememberAFailure() throws Exception {
		ServedModel model = model(10);
		this.engine.beforeLoading(() -> {
			throw new IllegalStateException("no memory");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.models.acquire(model, LONG))
			.withRootCauseInstanceOf(IllegalStateException.class);
		this.engine.beforeLoading(() -> {
		});

		assertThat(use(model).id()).isEqualTo(model.id());
	}

	@Test
	void tellsWhyAModelCannotBeLoaded() {
		ServedModel unknown = new ServedModel(UUID.randomUUID(), GarmentNetworks.named("mlp"), Garments.NAMES, null,
				null);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.models.acquire(unknown, LONG))
			.extracting(ProblemException::type)
			.isEqualTo(ProblemType.NOT_FOUND);
	}

	@Test
	void tellsWhoeverGoesOnFromALoadTheReasonItself() throws Exception {
		IllegalStateException reason = new IllegalStateException("no memory");
		this.engine.beforeLoading(() -> {
			throw reason;
		});
		ServedModel model = model(10);

		CompletableFuture<Throwable> told = this.models.load(model).handle((loaded, failure) -> failure);

		assertThat(told.get(10, TimeUnit.SECONDS)).isSameAs(reason);
		assertThat(this.models.isReady(model.id())).isFalse();
	}

	@Test
	void loadsOnceForManyWhoAskAtTheSameTime() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		this.registry.beforeReading(() -> await(release));
		ServedModel model = model(10);
		List<CompletableFuture<LoadedModel>> loads = Stream.generate(() -> this.models.load(model)).limit(20).toList();
		release.countDown();

		for (CompletableFuture<LoadedModel> load : loads) {
			assertThat(load.get(10, TimeUnit.SECONDS)).isSameAs(loads.get(0).join());
		}
		assertThat(this.registry.loads()).isEqualTo(1);
	}

	@Test
	void goesOnWhileModelsAreUsedGivenUpAndDiscardedAtOnce() throws Exception {
		List<ServedModel> all = Stream.generate(() -> model(10)).limit(5).toList();
		ExecutorService users = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> ends = IntStream.range(0, 4).<Future<?>>mapToObj((user) -> users.submit(() -> {
				for (int i = 0; i < 300; i++) {
					LoadedModel used = this.models.acquire(all.get((i * (user + 1)) % all.size()), LONG);
					assertThat(((FakePredictor) used.predictor(0)).isClosed()).isFalse();
					if (i % 7 == user) {
						this.models.discard(used);
					}
					this.models.release(used);
				}
				return null;
			})).toList();
			for (Future<?> end : ends) {
				end.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			users.shutdownNow();
		}
		assertThat(loaded()).isLessThanOrEqualTo(6);
	}

	private LoadedModel use(ServedModel model) throws InterruptedException, TimeoutException {
		LoadedModel loaded = this.models.acquire(model, LONG);
		this.models.release(loaded);
		return loaded;
	}

	private ServedModel model(long memoryBytes) {
		return new ServedModel(this.registry.add(memoryBytes), GarmentNetworks.named("mlp"), Garments.NAMES, null,
				null);
	}

	private int loaded() {
		return (int) this.meters.get("atelier.predictors.loaded").gauge().value();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
