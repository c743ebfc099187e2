package io.atelier.engine.dl4j.device;

import java.util.List;

import io.atelier.engine.Device;

final class DeviceChoice {

	private static final String SETTING = "atelier.engine.device=gpu: ";

	private static final String LEAVE_IT = "leave atelier.engine.device at auto, or set it to cpu";

	private final boolean cuda;

	private final GpuDriver driver;

	DeviceChoice(boolean cuda, GpuDriver driver) {
		this.cuda = cuda;
		this.driver = driver;
	}

	/**
	 * Chooses the device.
	 * @throws DeviceUnavailableException if a GPU is required and none can be used
	 */
	ComputeDevice make(Device wanted) {
		return switch (wanted) {
			case CPU -> ComputeDevice.cpu();
			case GPU -> gpu();
			case AUTO -> this.cuda ? gpuOrCpu() : ComputeDevice.cpu();
		};
	}

	private ComputeDevice gpuOrCpu() {
		try {
			return new ComputeDevice(true, usable());
		}
		catch (DeviceUnavailableException ex) {
			return new ComputeDevice(false, "CPU, no GPU: " + ex.getMessage());
		}
	}

	private ComputeDevice gpu() {
		if (!this.cuda) {
			throw new DeviceUnavailableException(SETTING + "this build has no CUDA",
					"Build with ./mvnw -Pcuda package, or " + LEAVE_IT);
		}
		try {
			return new ComputeDevice(true, usable());
		}
		catch (DeviceUnavailableException ex) {
			throw new DeviceUnavailableException(SETTING + ex.getMessage(), ex.action() + ", or " + LEAVE_IT);
		}
	}

	/**
	 * Requires all devices to be usable: ND4J initializes every device it sees, so a
	 * single unsupported one makes it fail.
	 */
	private String usable() {
		List<Gpu> gpus = this.driver.gpus();
		for (Gpu gpu : gpus) {
			if (!gpu.isSupported()) {
				throw new DeviceUnavailableException(
						"%s has compute capability %s, but this build supports %s".formatted(gpu.name(),
								gpu.capability(), Gpu.SUPPORTED),
						"Hide it with CUDA_VISIBLE_DEVICES if there is another GPU");
			}
		}
		return String.join(", ", gpus.stream().map(Gpu::toString).toList());
	}

}
