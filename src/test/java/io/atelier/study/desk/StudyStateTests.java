package io.atelier.study.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class StudyStateTests {

	@ParameterizedTest
	@CsvSource({ "QUEUED QUEUED, QUEUED, CANCELLED", "QUEUED RUNNING, RUNNING, CANCELLED",
			"QUEUED SUCCEEDED, RUNNING, CANCELLED", "FAILED QUEUED, RUNNING, CANCELLED",
			"CANCELLING SUCCEEDED, RUNNING, CANCELLING", "SUCCEEDED SUCCEEDED, SUCCEEDED, CANCELLED",
			"SUCCEEDED FAILED, FAILED, CANCELLED", "CANCELLED FAILED, FAILED, CANCELLED",
			"SUCCEEDED CANCELLED, CANCELLED, CANCELLED" })
	void followsFromTheJobs(String jobs, JobStatus expected, JobStatus ifCancelled) {
		List<JobResult> results = Arrays.stream(jobs.split(" ")).map(JobStatus::valueOf).map(this::job).toList();
		assertThat(StudyState.of(false, results)).isEqualTo(expected);
		assertThat(StudyState.of(true, results)).isEqualTo(ifCancelled);
	}

	private JobResult job(JobStatus status) {
		return new JobResult(UUID.randomUUID(), status, RunningService.recipe(1), Optional.empty(), List.of(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

}
