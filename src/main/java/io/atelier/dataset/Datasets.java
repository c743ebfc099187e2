package io.atelier.dataset;

import java.util.List;

/**
 * The data sets of the service. Every method throws a 404 problem for an unknown id.
 */
public interface Datasets {

	/**
	 * The ids, the default first.
	 */
	List<String> ids();

	/**
	 * The number of its training images, known without reading it.
	 */
	int trainingSize(String id);

	/**
	 * The shape of its images and its classes, known without reading it.
	 */
	DatasetSchema schema(String id);

	/**
	 * Returns if the data set is present or its download has begun to arrive. For an
	 * absent one, each call looks for its files again and starts the download.
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}); the detail says what to do
	 */
	void require(String id);

	/**
	 * Reads a data set, after its download if it needs one, and keeps it in memory.
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}); the detail says what to do
	 */
	Dataset load(String id);

	/**
	 * Reads a data set that is present, and starts the download of one that is not.
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}) or is being downloaded (503,
	 * {@code dataset-downloading})
	 */
	Dataset loadUnlessDownloading(String id);

	/**
	 * Its statistics, computed once.
	 * @throws io.atelier.platform.ProblemException as {@link #loadUnlessDownloading}
	 */
	DatasetStatistics statistics(String id);

	/**
	 * One line for the log on where it is. Nothing is read or verified.
	 */
	String whereabouts(String id);

}
