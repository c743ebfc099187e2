package io.atelier.dataset;

import java.util.List;

/**
 * The data sets the service knows. Every method that takes an id answers an unknown one
 * with a 404 problem.
 */
public interface Datasets {

	/**
	 * The names that can be asked for.
	 * @return ids, the default first
	 */
	List<String> ids();

	/**
	 * The number of its training images, known without reading it.
	 * @param id its name
	 * @return images in the training part
	 */
	int trainingSize(String id);

	/**
	 * Refuses at once what cannot be had: returns where the data set is here, or its
	 * download has begun to arrive; an absent one is looked for anew, and its download is
	 * started, at each call.
	 * @param id its name
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}); the detail says what to do
	 */
	void require(String id);

	/**
	 * Reads a data set, waiting for its download where one is needed. Kept in memory from
	 * then on.
	 * @param id its name
	 * @return the images and labels
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}); the detail says what to do
	 */
	Dataset load(String id);

	/**
	 * Reads a data set that is here, and begins to download one that is not.
	 * @param id its name
	 * @return the images and labels
	 * @throws io.atelier.platform.ProblemException if it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}) or has yet to arrive (503,
	 * {@code dataset-downloading})
	 */
	Dataset loadUnlessDownloading(String id);

	/**
	 * Its statistics, computed once.
	 * @param id its name
	 * @return the statistics
	 * @throws io.atelier.platform.ProblemException as {@link #loadUnlessDownloading}
	 */
	DatasetStatistics statistics(String id);

	/**
	 * Where it is, told from the presence of files alone: nothing is read or verified.
	 * @param id its name
	 * @return one line for the log
	 */
	String whereabouts(String id);

}
