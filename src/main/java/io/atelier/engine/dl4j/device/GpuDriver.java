package io.atelier.engine.dl4j.device;

import java.util.List;

/**
 * Knows the GPUs of this machine.
 */
interface GpuDriver {

	/**
	 * Lists the GPUs that this process may see.
	 * @return one or more
	 * @throws DeviceUnavailableException if there is no driver, it is too old, or it
	 * knows of no device
	 */
	List<Gpu> gpus();

}
