package io.atelier.engine.dl4j.device;

/**
 * The device in use; the description says why there is no GPU if {@code auto} fell back
 * to the CPU.
 */
public record ComputeDevice(boolean gpu, String description) {

	public static ComputeDevice cpu() {
		return new ComputeDevice(false, "CPU");
	}

}
