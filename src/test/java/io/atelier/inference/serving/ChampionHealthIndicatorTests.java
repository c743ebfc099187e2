package io.atelier.inference.serving;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import io.atelier.dataset.Garments;
import io.atelier.inference.InferenceProblems;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.GarmentNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

@SuppressWarnings("FutureReturnValueIgnored")
class ChampionHealthIndicatorTests {

	private final ServedModels models = mock(ServedModels.class);

	private final PredictionPool pool = mock(PredictionPool.class);

	private final ChampionHealthIndicator champion = new ChampionHealthIndicator(this.models, this.pool);

	private final ServedModel model = new ServedModel(UUID.randomUUID(), GarmentNetworks.named("mlp"), Garments.NAMES,
			ServedModels.CHAMPION, null);

	@Test
	void isReadyWhereThereIsNone() {
		given(this.models.find(ServedModels.CHAMPION)).willThrow(ProblemException.notFound("model", "champion"));

		assertThat(status()).isEqualTo(Status.UP);
	}

	@Test
	void isNotReadyUntilItIsWarm() {
		CompletableFuture<String> warm = new CompletableFuture<>();
		loading(warm);
		this.champion.prepare();

		assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

		warm.complete("warm");
		assertThat(status()).isEqualTo(Status.UP);
		then(this.pool).should().warm(this.model);
	}

	@Test
	void triesAgainAfterAFailureThatMayPass() {
		loading(CompletableFuture.failedFuture(new IllegalStateException("no database")));
		assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
		loading(CompletableFuture.failedFuture(InferenceProblems.overloaded("too much")));
		assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

		loading(CompletableFuture.completedFuture("warm"));

		assertThat(status()).isEqualTo(Status.UP);
		then(this.pool).should(times(3)).warm(any());
	}

	@Test
	void triesAgainWhereItCannotBeLookedUp() {
		given(this.models.find(ServedModels.CHAMPION)).willThrow(new IllegalStateException("no database"))
			.willThrow(ProblemException.notFound("model", "champion"));

		assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(status()).isEqualTo(Status.UP);
	}

	@Test
	void doesNotHoldTheServiceBackWhereItIsDamaged() {
		loading(CompletableFuture.failedFuture(new ProblemException(ProblemType.INTERNAL_ERROR, "damaged")));

		assertThat(status()).isEqualTo(Status.UP);
	}

	private void loading(CompletableFuture<String> future) {
		given(this.models.find(ServedModels.CHAMPION)).willReturn(this.model);
		willReturn(future).given(this.pool).warm(this.model);
	}

	private Status status() {
		return this.champion.health().getStatus();
	}

}
