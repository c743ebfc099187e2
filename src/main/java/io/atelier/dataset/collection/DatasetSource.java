package io.atelier.dataset.collection;

import io.atelier.dataset.Dataset;

/**
 * Where one data set comes from. The order of the beans is the order in which clients see
 * them; the first is the default.
 */
public interface DatasetSource {

	/**
	 * Its name in requests.
	 * @return the id, for example {@code fashion-mnist}
	 */
	String id();

	/**
	 * The number of its training images, known without reading it.
	 * @return images in the training part
	 */
	int trainingSize();

	/**
	 * Where it is, told from the presence of files alone.
	 * @return one line for the log
	 */
	String whereabouts();

	/**
	 * What is known of it. Files that have changed are verified, others are not read.
	 * @return the description
	 */
	DatasetDescription describe();

	/**
	 * Refuses what cannot be had, as {@link io.atelier.dataset.Datasets#require} does.
	 */
	void require();

	/**
	 * Reads it, waiting for its download where one is needed.
	 * @return the images and labels
	 */
	Dataset read();

}
