package io.atelier.study.desk;

import java.util.UUID;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.training.JobStatus;

/**
 * What can be wrong with a wish about a study.
 */
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
				? "The study is being cancelled already" : "The study has ended already: it is " + status);
	}

	static ProblemException notResumable(JobStatus status) {
		return new ProblemException(NOT_RESUMABLE,
				"The study is %s; there is something to resume once it has failed or was cancelled".formatted(status));
	}

	static ProblemException notFinished(JobStatus status) {
		return new ProblemException(NOT_FINISHED,
				"The study is %s; only a finished one can be deleted, so cancel it first".formatted(status));
	}

}
