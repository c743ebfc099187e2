package io.atelier.engine.dl4j.device;

/**
 * What networks are computed on.
 *
 * @param gpu whether it is a GPU
 * @param description which one, and where it was not wanted by name, why
 */
public record ComputeDevice(boolean gpu, String description) {

	/**
	 * The processor of this machine.
	 * @return the device
	 */
	public static ComputeDevice cpu() {
		return new ComputeDevice(false, "CPU");
	}

}
