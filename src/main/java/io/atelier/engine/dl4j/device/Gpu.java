package io.atelier.engine.dl4j.device;

record Gpu(String name, int major, int minor) {

	/**
	 * The compute capabilities for which ND4J's CUDA binaries contain machine code. They
	 * contain no PTX that a driver could translate for newer devices.
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
