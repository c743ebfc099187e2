package io.atelier.dataset.collection;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemType;

/**
 * The problems of data sets that are not available.
 */
public final class DatasetProblems {

	public static final ProblemType UNAVAILABLE = new ProblemType(HttpStatus.CONFLICT, "dataset-unavailable",
			"Data set unavailable");

	/**
	 * The same request succeeds later.
	 */
	public static final ProblemType DOWNLOADING = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "dataset-downloading",
			"Data set is being downloaded");

	private DatasetProblems() {
	}

}
