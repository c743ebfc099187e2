package io.atelier.engine.dl4j.device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import io.atelier.engine.EngineProperties;
import io.atelier.platform.AtelierProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class DeviceFailureTests {

	@Test
	void refusesToStartWithoutTheGpuThatIsInsistedOnAndNeedsNoStackTrace(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Wiring.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run("--atelier.engine.device=gpu"))
			.withRootCauseInstanceOf(DeviceUnavailableException.class);
		assertThat(output).contains("Description:\n\natelier.engine.device=gpu: this build has no CUDA\n")
			.contains("Action:\n\nBuild with ./mvnw -Pcuda package, or leave atelier.engine.device at auto, or set it "
					+ "to cpu\n")
			.doesNotContain("\tat ");
	}

	@Import(DeviceConfiguration.class)
	@EnableConfigurationProperties({ EngineProperties.class, AtelierProperties.class })
	static class Wiring {

	}

}
