package io.atelier.dataset;

import java.util.List;

/**
 * The data sets the service knows.
 */
public interface Datasets {

	/**
	 * The names that can be asked for.
	 * @return ids, the default first
	 */
	List<String> ids();

	/**
	 * Reads a data set, downloading it first where it is absent. Kept in memory while it is in use.
	 * @param id its name
	 * @return the images and labels
	 * @throws io.atelier.platform.ProblemException if there is no such data set (404), or it is absent and cannot be
	 * downloaded (409, {@code dataset-unavailable}, says what to do)
	 */
	Dataset load(String id);

	/**
	 * Refuses early what {@link #load(String)} could only refuse after a download.
	 * @param id its name
	 * @return whether it is on this machine and was found to be intact
	 * @throws io.atelier.platform.ProblemException if there is no such data set
	 */
	boolean isReady(String id);

}
