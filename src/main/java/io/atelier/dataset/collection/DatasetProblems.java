package io.atelier.dataset.collection;

import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemType;

/**
 * What clients can be told about a data set that they cannot have.
 */
public final class DatasetProblems {

	/**
	 * It is absent and cannot be downloaded.
	 */
	public static final ProblemType UNAVAILABLE = new ProblemType(HttpStatus.CONFLICT, "dataset-unavailable",
			"Data set unavailable");

	/**
	 * It is on its way; the same request will do later.
	 */
	public static final ProblemType DOWNLOADING = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "dataset-downloading",
			"Data set is being downloaded");

	private DatasetProblems() {
	}

}
