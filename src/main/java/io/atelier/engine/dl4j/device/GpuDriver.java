package io.atelier.engine.dl4j.device;

import java.util.List;

interface GpuDriver {

	/**
	 * Lists the GPUs that are visible to this process, at least one.
	 * @throws DeviceUnavailableException if there is no driver, it is too old, or it
	 * finds no device
	 */
	List<Gpu> gpus();

}
