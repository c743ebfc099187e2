package io.atelier.study.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.StudyRun;
import io.atelier.training.FakeDatasets;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;
import io.atelier.training.JobStatus;
import io.atelier.training.ScriptedEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RemainingTimeTests {

	private final JobResults jobs = mock(JobResults.class);

	private final RemainingTime time = new RemainingTime(this.jobs, new FakeDatasets());

	@BeforeEach
	void knowNothing() {
		given(this.jobs.imagesPerSecond(anyString())).willReturn(OptionalDouble.empty());
	}

	@Test
	void isZeroWhereAllHaveEnded() {
		assertThat(this.time.of(List.of(run("mlp", JobStatus.SUCCEEDED, 2), run("mlp", JobStatus.FAILED, 0))))
			.hasValue(Duration.ZERO);
	}

	@Test
	void isUnknownBeforeAnythingWasTrained() {
		assertThat(this.time.of(List.of(run("mlp", JobStatus.QUEUED, 0)))).isEmpty();
	}

	@Test
	void followsFromTheSpeedOfSuchNetworks() {
		given(this.jobs.imagesPerSecond("mlp")).willReturn(OptionalDouble.of(13));
		// 2 epochs of 600 images, and 3 validations of 100 images at a third of the cost.
		assertThat(this.time.of(List.of(run("mlp", JobStatus.QUEUED, 0)))).hasValue(Duration.ofSeconds(100));
		assertThat(this.time.of(List.of(run("mlp", JobStatus.RUNNING, 1)))).hasValue(Duration.ofSeconds(50));
	}

	@Test
	void addsWhatRunsInTurnAndDividesWhatRunsAtOnce() {
		given(this.jobs.imagesPerSecond("mlp")).willReturn(OptionalDouble.of(13));
		StudyRun waiting = run("mlp", JobStatus.QUEUED, 0);
		assertThat(this.time.of(List.of(waiting, waiting, waiting))).hasValue(Duration.ofMinutes(5));
		StudyRun running = run("mlp", JobStatus.RUNNING, 1);
		assertThat(this.time.of(List.of(running, running, waiting, waiting))).hasValue(Duration.ofSeconds(150));
		assertThat(this.time.of(List.of(running, running, waiting))).hasValue(Duration.ofSeconds(100));
	}

	@Test
	void trustsARunningJobsOwnPace() {
		StudyRun running = run("mlp", JobStatus.RUNNING, 1, Optional.of(Duration.ofSeconds(7)));
		assertThat(this.time.of(List.of(running))).hasValue(Duration.ofSeconds(7));
	}

	@Test
	void scalesTheSpeedOfAnotherNetworkByItsMultiplications() {
		given(this.jobs.imagesPerSecond("mlp")).willReturn(OptionalDouble.of(10_000));
		Duration hybrid = this.time.of(List.of(run("hybrid", JobStatus.QUEUED, 0))).orElseThrow();
		Duration mlp = this.time.of(List.of(run("mlp-dropout", JobStatus.QUEUED, 0))).orElseThrow();
		assertThat(mlp).isEqualTo(Duration.ZERO);
		assertThat(hybrid).isBetween(Duration.ofSeconds(20), Duration.ofMinutes(5));
	}

	private static StudyRun run(String architecture, JobStatus status, int epochs) {
		return run(architecture, status, epochs, Optional.empty());
	}

	private static StudyRun run(String architecture, JobStatus status, int epochs, Optional<Duration> timeLeft) {
		Recipe recipe = new Recipe(GarmentNetworks.named(architecture), Optimizers.find("adam").orElseThrow(), 2, 100,
				1, "fashion-mnist", 600, Validation.TEST);
		JobResult job = new JobResult(UUID.randomUUID(), status, recipe, Optional.empty(),
				(epochs == 0) ? List.of() : List.of(ScriptedEngine.metrics(1)), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), timeLeft);
		return new StudyRun(1, 1, false, job);
	}

}
