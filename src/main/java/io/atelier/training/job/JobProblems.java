package io.atelier.training.job;

import java.util.UUID;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.training.JobResults;
import io.atelier.training.JobStatus;

final class JobProblems {

	static final ProblemType NOT_CANCELLABLE = new ProblemType(HttpStatus.CONFLICT, "job-not-cancellable",
			"Job not cancellable");

	static final ProblemType NOT_PAUSABLE = new ProblemType(HttpStatus.CONFLICT, "job-not-pausable",
			"Job not pausable");

	static final ProblemType NOT_PAUSED = new ProblemType(HttpStatus.CONFLICT, "job-not-paused", "Job not paused");

	static final ProblemType NOT_FINISHED = new ProblemType(HttpStatus.CONFLICT, "job-not-finished",
			"Job not finished");

	static final ProblemType IN_STUDY = new ProblemType(HttpStatus.CONFLICT, "job-in-study", "Job in a study");

	private JobProblems() {
	}

	static ProblemException notCancellable(JobStatus status) {
		return new ProblemException(NOT_CANCELLABLE, (status == JobStatus.CANCELLING)
				? "The job is already being cancelled" : "The job has already ended: it is " + status);
	}

	static ProblemException notPausable(JobStatus status) {
		return new ProblemException(NOT_PAUSABLE,
				"The job is %s; only a waiting or running job can be paused".formatted(status));
	}

	static ProblemException notPaused(JobStatus status) {
		return new ProblemException(NOT_PAUSED, "The job is %s; only a PAUSED job can be resumed".formatted(status));
	}

	static ProblemException notFinished(JobStatus status) {
		return new ProblemException(NOT_FINISHED,
				"The job is %s; only a finished job can be deleted, so cancel it first".formatted(status));
	}

	static ProblemException inStudy(UUID job) {
		return new ProblemException(IN_STUDY, "A study needs job %s; delete the study first".formatted(job));
	}

	static ProblemException noEvaluation(JobStatus status) {
		return new ProblemException(JobResults.NO_EVALUATION,
				"The job is %s; only a SUCCEEDED job has an evaluation".formatted(status));
	}

}
