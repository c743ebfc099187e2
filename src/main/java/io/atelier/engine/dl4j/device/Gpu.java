package io.atelier.engine.dl4j.device;

/**
 * A device of NVIDIA's.
 *
 * @param name as its driver tells it
 * @param major first part of its compute capability
 * @param minor second part of its compute capability
 */
record Gpu(String name, int major, int minor) {

	/**
	 * The range of capabilities that ND4J's CUDA binaries hold machine code for. They
	 * hold no PTX, which a driver could translate for later devices.
	 */
	static final String SUPPORTED = "3.7 to 8.6";

	private static final int OLDEST = 307;

	private static final int NEWEST = 806;

	boolean isSupported() {
		int capability = 100 * this.major + this.minor;
		return capability >= OLDEST && capability <= NEWEST;
	}

	String capability() {
		return this.major + "." + this.minor;
	}

	@Override
	public String toString() {
		return "%s (compute capability %s)".formatted(this.name, capability());
	}

}
