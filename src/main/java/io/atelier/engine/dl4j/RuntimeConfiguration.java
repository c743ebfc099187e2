package io.atelier.engine.dl4j;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.atelier.engine.EngineProperties;
import io.atelier.engine.dl4j.device.ComputeDevice;
import io.atelier.platform.AtelierProperties;

@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

	@Bean
	static Nd4jRuntime nd4jRuntime(EngineProperties properties, AtelierProperties home, ComputeDevice device) {
		return new Nd4jRuntime(properties, home, device);
	}

	// Makes it before all other beans, so that ND4J starts beside them.
	@Bean
	static BeanFactoryPostProcessor startNd4jFirst() {
		return (beans) -> beans.getBean(Nd4jRuntime.class);
	}

}
