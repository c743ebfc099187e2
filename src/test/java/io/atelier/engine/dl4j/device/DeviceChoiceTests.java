package io.atelier.engine.dl4j.device;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.engine.Device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeviceChoiceTests {

	private static final GpuDriver NONE = () -> {
		throw new DeviceUnavailableException("there is no NVIDIA driver here", "Install the driver");
	};

	private static final GpuDriver UNASKED = () -> {
		throw new AssertionError("nobody should ask");
	};

	@ParameterizedTest
	@CsvSource({ "Tesla K80, 3, 7", "Tesla M40, 5, 2", "Tesla P100, 6, 0", "Tesla V100, 7, 0", "Tesla T4, 7, 5",
			"NVIDIA A100, 8, 0", "NVIDIA A10, 8, 6" })
	void takesCardsThatTheBinariesHoldCodeFor(String name, int major, int minor) {
		ComputeDevice device = new DeviceChoice(true, () -> List.of(new Gpu(name, major, minor))).make(Device.GPU);
		assertThat(device.gpu()).isTrue();
		assertThat(device.description())
			.isEqualTo(String.format(Locale.ROOT, "%s (compute capability %d.%d)", name, major, minor));
	}

	@ParameterizedTest
	@CsvSource({ "Tesla K40, 3, 5", "NVIDIA L4, 8, 9", "NVIDIA H100, 9, 0", "NVIDIA B200, 10, 0", "Other, 12, 1" })
	void refusesOtherCardsByNameAndCapability(String name, int major, int minor) {
		assertThatExceptionOfType(DeviceUnavailableException.class)
			.isThrownBy(() -> new DeviceChoice(true, () -> List.of(new Gpu(name, major, minor))).make(Device.GPU))
			.withMessage("atelier.engine.device=gpu: " + name + " has compute capability " + major + "." + minor
					+ ", but this build supports 3.7 to 8.6");
	}

	@Test
	void refusesAnUnusableCardBesideAnother() {
		List<Gpu> cards = List.of(new Gpu("Tesla T4", 7, 5), new Gpu("NVIDIA H100", 9, 0));
		assertThatExceptionOfType(DeviceUnavailableException.class)
			.isThrownBy(() -> new DeviceChoice(true, () -> cards).make(Device.GPU))
			.withMessageContaining("NVIDIA H100")
			.satisfies((ex) -> assertThat(ex.action()).contains("CUDA_VISIBLE_DEVICES", "set it to cpu"));
	}

	@Test
	void refusesAGpuInABuildWithoutCuda() {
		assertThatExceptionOfType(DeviceUnavailableException.class)
			.isThrownBy(() -> new DeviceChoice(false, UNASKED).make(Device.GPU))
			.withMessage("atelier.engine.device=gpu: this build has no CUDA")
			.satisfies((ex) -> assertThat(ex.action()).contains("-Pcuda"));
	}

	@Test
	void refusesAGpuWithoutADriver() {
		assertThatExceptionOfType(DeviceUnavailableException.class)
			.isThrownBy(() -> new DeviceChoice(true, NONE).make(Device.GPU))
			.withMessage("atelier.engine.device=gpu: there is no NVIDIA driver here")
			.satisfies((ex) -> assertThat(ex.action()).startsWith("Install the driver, or leave"));
	}

	@Test
	void prefersAGpuWhereItMayChoose() {
		GpuDriver driver = () -> List.of(new Gpu("Tesla T4", 7, 5));
		assertThat(new DeviceChoice(true, driver).make(Device.AUTO).gpu()).isTrue();
	}

	@Test
	void fallsBackToTheCpuWhereItMayChooseAndSaysWhy() {
		assertThat(new DeviceChoice(true, NONE).make(Device.AUTO))
			.isEqualTo(new ComputeDevice(false, "CPU, no GPU: there is no NVIDIA driver here"));
		assertThat(new DeviceChoice(true, () -> List.of(new Gpu("NVIDIA H200", 9, 0))).make(Device.AUTO))
			.isEqualTo(new ComputeDevice(false,
					"CPU, no GPU: NVIDIA H200 has compute capability 9.0, but this build supports 3.7 to 8.6"));
	}

	@Test
	void asksNoDriverWhereNoGpuCanBeTaken() {
		assertThat(new DeviceChoice(true, UNASKED).make(Device.CPU)).isEqualTo(ComputeDevice.cpu());
		assertThat(new DeviceChoice(false, UNASKED).make(Device.AUTO)).isEqualTo(ComputeDevice.cpu());
	}

}
