package io.atelier.engine.dl4j.device;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CudaDriverTests {

	@Test
	void tellsThatThereIsNoDriver(@TempDir Path natives) {
		assertThatExceptionOfType(DeviceUnavailableException.class)
			.isThrownBy(() -> new CudaDriver("libno-such-driver.so.1", natives).gpus())
			.withMessage("there is no NVIDIA driver here (libno-such-driver.so.1 cannot be loaded)");
	}

}
