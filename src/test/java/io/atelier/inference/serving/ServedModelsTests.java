package io.atelier.inference.serving;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

import io.atelier.inference.FakeRegistry;
import io.atelier.model.AliasMoved;
import io.atelier.model.ModelRegistry;
import io.atelier.model.StoredModel;
import io.atelier.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

@SuppressWarnings("FutureReturnValueIgnored")
class ServedModelsTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

	private final FakeRegistry registry = new FakeRegistry();

	private final Clock clock = mock(Clock.class);

	private final PredictionPool pool = mock(PredictionPool.class);

	private final ServedModels models = new ServedModels(this.registry, this.pool, this.clock);

	private final UUID first = this.registry.add(1);

	private final UUID second = this.registry.add(1);

	ServedModelsTests() {
		given(this.clock.instant()).willAnswer((call) -> this.now.get());
		willReturn(CompletableFuture.completedFuture("warm")).given(this.pool).warm(any());
		given(this.pool.isReady(any())).willReturn(true);
		this.registry.point("champion", this.first);
	}

	@Test
	void tellsByWhichNameItWasAsked() {
		assertThat(this.models.find("champion").alias()).isEqualTo("champion");
		assertThat(this.models.find("champion").id()).isEqualTo(this.first);
		assertThat(this.models.find(this.first.toString()).alias()).isNull();
		assertThat(this.models.find(this.first.toString().toUpperCase(java.util.Locale.ROOT)).alias()).isNull();
	}

	@Test
	void knowsTheTemperature() {
		UUID calibrated = this.registry.addCalibrated(1.5);
		assertThat(this.models.find(calibrated.toString()).temperature()).isEqualTo(1.5);
		assertThat(this.models.find("champion").temperature()).isNull();
	}

	@Test
	void asksOnceInAMoment() {
		this.models.find("champion");
		this.now.updateAndGet((time) -> time.plusMillis(999));
		this.models.find("champion");

		assertThat(this.registry.lookups()).isEqualTo(1);
	}

	@Test
	void asksAgainLater() {
		this.models.find("champion");
		this.registry.point("champion", this.second);
		this.now.updateAndGet((time) -> time.plusMillis(1000));

		assertThat(this.models.find("champion").id()).isEqualTo(this.second);
	}

	@Test
	void seesAMoveAtOnce() {
		this.models.find("champion");
		this.registry.point("champion", this.second);

		this.models.follow(new AliasMoved("champion", this.second));

		assertThat(this.models.find("champion").id()).isEqualTo(this.second);
	}

	// If both lookup threads are about to end, a lookup returns the former model once
	// more.
	@Test
	void answersByTheFormerModelUntilTheNewOneIsWarm() {
		given(this.pool.isReady(any())).willReturn(false);
		this.models.find("champion");
		this.registry.point("champion", this.second);

		assertThat(later().id()).isEqualTo(this.first);
		assertThat(later().id()).isEqualTo(this.first);
		assertThat(this.models.find(this.second.toString()).id()).isEqualTo(this.second);

		given(this.pool.isReady(any())).willReturn(true);
		await().untilAsserted(() -> assertThat(later().id()).isEqualTo(this.second));
	}

	@Test
	void letsWhoeverMovesAnAliasWaitUntilTheModelIsWarm() throws Exception {
		CompletableFuture<String> warm = new CompletableFuture<>();
		willReturn(warm).given(this.pool).warm(any());
		this.models.find("champion");
		this.registry.point("champion", this.second);

		CompletableFuture<Void> move = CompletableFuture
			.runAsync(() -> this.models.follow(new AliasMoved("champion", this.second)));
		then(this.pool).should(timeout(10_000)).warm(any());
		assertThat(this.models.find("champion").id()).isEqualTo(this.first);
		assertThat(move).isNotDone();

		warm.complete("warm");
		move.get(10, TimeUnit.SECONDS);
		assertThat(this.models.find("champion").id()).isEqualTo(this.second);
	}

	@Test
	void staysWithTheFormerModelWhereTheNewOneCannotBeLoaded() {
		willReturn(CompletableFuture.failedFuture(new IllegalStateException("damaged"))).given(this.pool).warm(any());
		given(this.pool.isReady(any())).willReturn(false);
		this.models.find("champion");
		this.registry.point("champion", this.second);

		this.models.follow(new AliasMoved("champion", this.second));

		assertThat(this.models.find("champion").id()).isEqualTo(this.first);
	}

	@Test
	void forgetsAnAliasThatIsGone() {
		this.models.find("champion");
		this.registry.removeAliases();

		this.models.follow(new AliasMoved("champion", null));

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.models.find("champion"));
	}

	@Test
	void doesNotRememberWhatWasReadBeforeAMove() {
		ModelRegistry slow = mock(ModelRegistry.class);
		ServedModels slowly = new ServedModels(slow, this.pool, this.clock);
		StoredModel before = this.registry.find(this.first.toString());
		StoredModel after = this.registry.find(this.second.toString());
		given(slow.find("champion")).willAnswer((call) -> {
			slowly.follow(new AliasMoved("champion", this.second));
			return before;
		}).willReturn(after);

		assertThat(slowly.find("champion").id()).isEqualTo(this.first);
		assertThat(slowly.find("champion").id()).isEqualTo(this.second);
	}

	@Test
	void answersByWhatItKnowsWhileTheDatabaseIsAway() {
		ModelRegistry away = mock(ModelRegistry.class);
		ServedModels served = new ServedModels(away, this.pool, this.clock);
		StoredModel known = this.registry.find(this.first.toString());
		given(away.find("champion")).willReturn(known).willThrow(new CannotCreateTransactionException("away"));
		served.find("champion");
		this.now.updateAndGet((time) -> time.plusMillis(1000));

		assertThat(served.find("champion").id()).isEqualTo(this.first);
	}

	@Test
	void waitsForNoDatabaseThatHangs() {
		ModelRegistry hanging = mock(ModelRegistry.class);
		ServedModels served = new ServedModels(hanging, this.pool, this.clock);
		StoredModel known = this.registry.find(this.first.toString());
		CountDownLatch awake = new CountDownLatch(1);
		given(hanging.find("champion")).willReturn(known).willAnswer((call) -> {
			awake.await();
			return known;
		});
		served.find("champion");
		this.now.updateAndGet((time) -> time.plusMillis(1000));

		for (int i = 0; i < 5; i++) {
			assertThat(served.find("champion").id()).isEqualTo(this.first);
		}
		awake.countDown();
	}

	@Test
	void doesNotRememberWhatIsNotThere() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.models.find("staging"));
		this.registry.point("staging", this.second);

		assertThat(this.models.find("staging").id()).isEqualTo(this.second);
	}

	private ServedModel later() {
		this.now.updateAndGet((time) -> time.plusMillis(1000));
		return this.models.find("champion");
	}

}
