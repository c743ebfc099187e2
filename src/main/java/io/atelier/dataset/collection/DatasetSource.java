package io.atelier.dataset.collection;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetSchema;

/**
 * Provides one data set. The order of the beans is the order in the API; the first is the
 * default.
 */
public interface DatasetSource {

	String id();

	/**
	 * The number of its training images, known without reading it.
	 */
	int trainingSize();

	/**
	 * The shape of its images and its classes, known without reading it.
	 */
	DatasetSchema schema();

	/**
	 * One line for the log on where it is. Nothing is read or verified.
	 */
	String whereabouts();

	/**
	 * Describes it. Files that have changed are verified, others are not read.
	 */
	DatasetDescription describe();

	/**
	 * Does what {@link io.atelier.dataset.Datasets#require} says.
	 */
	void require();

	/**
	 * Reads it, after its download if it needs one.
	 */
	Dataset read();

}
