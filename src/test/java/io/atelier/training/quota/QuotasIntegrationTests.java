package io.atelier.training.quota;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.atelier.access.Creator;
import io.atelier.model.ModelRegistry;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine.Script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class QuotasIntegrationTests {

	private static final Recipe RECIPE = RunningService.recipe(1);

	private static final int IMAGE_EPOCHS = RECIPE.trainingImages() * RECIPE.epochs();

	private static final int MODEL_BYTES = Float.BYTES * RECIPE.architecture().parameterCount();

	@TempDir
	private Path home;

	private RunningService service;

	/**
	 * Settings for the database; by default the service uses its own in its home
	 * directory.
	 */
	String[] database() {
		return new String[0];
	}

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void limitsTheWaitingJobsOfAKey() {
		startWith("waiting-jobs", 2);
		Script script = this.service.engine().hold(1);
		UUID running = submit("ada");
		assertThat(script.awaitStart()).isTrue();
		UUID waiting = submit("ada");
		this.service.desk().pause(submit("ada"));
		assertThat(refused("ada", RECIPE)).satisfies((problem) -> {
			assertThat(problem.type().status().value()).isEqualTo(429);
			assertThat(problem.detail())
				.isEqualTo("The key 'ada' may have 2 waiting jobs. It has 2, and this job would "
						+ "add 1. Another job may wait once one has started or is cancelled");
			assertThat(problem.properties())
				.isEqualTo(Map.of("limit", "waiting-jobs", "allowed", 2L, "used", 2L, "requested", 1L));
			assertThat(problem.retryAfter()).isEmpty();
		});
		submit("ben");
		this.service.submit(1);
		this.service.desk().cancel(waiting);
		submit("ada");
		assertThat(this.service.reader().find(running).createdBy()).contains(new Creator("ada", "ada"));
		script.release();
	}

	@Test
	void countsJobsThatComeAtOnce() {
		startWith("waiting-jobs", 5);
		Script script = this.service.engine().hold(1);
		this.service.submit(1);
		assertThat(script.awaitStart()).isTrue();
		ExecutorService clients = Executors.newFixedThreadPool(20);
		try {
			List<CompletableFuture<Boolean>> accepted = Stream
				.generate(() -> CompletableFuture.supplyAsync(() -> isAccepted("ada"), clients))
				.limit(20)
				.toList();
			assertThat(accepted.stream().filter(CompletableFuture::join)).hasSize(5);
		}
		finally {
			clients.shutdown();
			script.release();
		}
	}

	private boolean isAccepted(String key) {
		try {
			submit(key);
			return true;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	@Test
	void limitsWhatAKeyTrainsInADay() {
		startWith("image-epochs-per-day", 2L * IMAGE_EPOCHS);
		this.service.awaitStatus(submit("ada"), JobStatus.SUCCEEDED);
		UUID second = submit("ada");
		this.service.awaitStatus(second, JobStatus.SUCCEEDED);
		this.service.desk().delete(second);
		assertThat(refused("ada", RECIPE)).satisfies((problem) -> {
			assertThat(problem.properties()).containsEntry("used", 2L * IMAGE_EPOCHS);
			assertThat(problem.detail()).contains("The next day begins at 00:00 UTC");
			assertThat(problem.retryAfter()).hasValueSatisfying(
					(delay) -> assertThat(delay).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(86_401)));
		});
		submit("ben");

		this.service.jdbc().sql("update training_charge set charged_at = charged_at - interval '1' day").update();
		submit("ada");
		assertThat(charges("ada")).isEqualTo(1);
	}

	@Test
	void givesBackWhatACancelledJobDidNotTrain() {
		startWith("image-epochs-per-day", IMAGE_EPOCHS);
		Script script = this.service.engine().hold(1);
		UUID cancelled = submit("ada");
		assertThat(script.awaitStart()).isTrue();
		assertThat(refused("ada", RECIPE).properties()).containsEntry("used", (long) IMAGE_EPOCHS);
		this.service.desk().cancel(cancelled);
		this.service.awaitStatus(cancelled, JobStatus.CANCELLED);
		script.release();
		this.service.awaitStatus(submit("ada"), JobStatus.SUCCEEDED);
	}

	@Test
	void neverAllowsAJobThatIsTooLargeByItself() {
		startWith("image-epochs-per-day", IMAGE_EPOCHS - 1);
		assertThat(refused("ada", RECIPE)).satisfies((problem) -> {
			assertThat(problem.detail()).endsWith("The job alone exceeds the limit");
			assertThat(problem.retryAfter()).isEmpty();
		});
	}

	@Test
	void limitsTheStoredBytesOfAKeyIncludingModelsToCome() {
		startWith("stored-bytes", 2L * MODEL_BYTES);
		Script script = this.service.engine().hold(1);
		UUID first = submit("ada");
		assertThat(script.awaitStart()).isTrue();
		UUID waiting = submit("ada");
		assertThat(refused("ada", RECIPE)).satisfies((problem) -> {
			assertThat(problem.properties()).containsEntry("limit", "stored-bytes")
				.containsEntry("used", 2L * MODEL_BYTES)
				.containsEntry("requested", (long) MODEL_BYTES);
			assertThat(problem.detail()).contains("Delete models to make room");
		});
		this.service.desk().cancel(waiting);
		script.release();
		this.service.awaitStatus(first, JobStatus.SUCCEEDED);
		assertThat(this.service.context().getBean(ModelRegistry.class).storedBytes("ada")).isPositive();
		assertThat(this.service.jdbc().sql("select sum(model_bytes) from training_charge").query(Long.class).single())
			.isZero();
	}

	private void startWith(String limit, long value) {
		String[] database = database();
		String[] settings = new String[database.length + 1];
		System.arraycopy(database, 0, settings, 0, database.length);
		settings[database.length] = "--atelier.access.limits." + limit + "=" + value;
		this.service = RunningService.start(this.home, settings);
	}

	private UUID submit(String key) {
		return this.service.submitAs(key, RECIPE);
	}

	private ProblemException refused(String key, Recipe recipe) {
		return catchThrowableOfType(ProblemException.class, () -> this.service.submitAs(key, recipe));
	}

	private long charges(String key) {
		return this.service.jdbc()
			.sql("select count(*) from training_charge where key_id = ?")
			.param(key)
			.query(Long.class)
			.single();
	}

}
