package io.atelier.study.desk;

import java.util.UUID;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.training.JobStatus;

final class StudyProblems {

	private static final ProblemType NOT_CANCELLABLE = new ProblemType(HttpStatus.CONFLICT, "study-not-cancellable",
			"Study not cancellable");

	private static final ProblemType NOT_RESUMABLE = new ProblemType(HttpStatus.CONFLICT, "study-not-resumable",
			"Study not resumable");

	private static final ProblemType NOT_FINISHED = new ProblemType(HttpStatus.CONFLICT, "study-not-finished",
			"Study not finished");

	private StudyProblems() {
	}

	static ProblemException notFound(UUID id) {
		return ProblemException.notFound("study", id);
	}

	static ProblemException notCancellable(JobStatus status) {
		return new ProblemException(NOT_CANCELLABLE, (status == JobStatus.CANCELLING)
				? "The study is already being cancelled" : "The study has already ended: it is " + status);
	}

	static ProblemException notResumable(JobStatus status) {
		return new ProblemException(NOT_RESUMABLE,
				"The study is %s; only a failed or cancelled study can be resumed".formatted(status));
	}

	static ProblemException notFinished(JobStatus status) {
		return new ProblemException(NOT_FINISHED,
				"The study is %s; only a finished study can be deleted, so cancel it first".formatted(status));
	}

}
