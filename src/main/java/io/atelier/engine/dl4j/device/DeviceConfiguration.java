package io.atelier.engine.dl4j.device;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.atelier.engine.EngineProperties;
import io.atelier.platform.AtelierProperties;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

	@Bean
	ComputeDevice computeDevice(EngineProperties properties, AtelierProperties home) {
		boolean cuda = ClassUtils.isPresent("org.nd4j.linalg.jcublas.JCublasBackend", null);
		return new DeviceChoice(cuda, new CudaDriver(home.homeDirectory().resolve("natives")))
			.make(properties.device());
	}

}
