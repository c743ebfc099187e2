package io.atelier.engine;

/**
 * What networks are to be computed on.
 */
public enum Device {

	/**
	 * A GPU where the build has CUDA and every device that it sees can be used, else the
	 * CPU.
	 */
	AUTO,

	/**
	 * The CPU, whatever else there is.
	 */
	CPU,

	/**
	 * A GPU, or the service does not start.
	 */
	GPU

}
