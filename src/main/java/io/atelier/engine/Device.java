package io.atelier.engine;

public enum Device {

	/**
	 * A GPU if the build has CUDA and every visible device can be used, otherwise the
	 * CPU.
	 */
	AUTO,

	CPU,

	/**
	 * A GPU; without one the service does not start.
	 */
	GPU

}
