package io.atelier.dataset.collection;

/**
 * Whether a data set can be used now.
 */
public enum DatasetState {

	/**
	 * Its verified files are here, or it is in memory.
	 */
	READY,

	/**
	 * At least one of its files is not here.
	 */
	ABSENT,

	/**
	 * Its files are on their way.
	 */
	DOWNLOADING,

	/**
	 * It is being read into memory.
	 */
	LOADING

}
