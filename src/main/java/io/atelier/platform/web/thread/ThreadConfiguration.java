package io.atelier.platform.web.thread;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TomcatServerProperties.class)
class ThreadConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerNewestRequestFirst(TomcatServerProperties server) {
		return (factory) -> factory.addConnectorCustomizers((connector) -> serve(connector, server.getThreads()));
	}

	// Tomcat does not stop threads that are not its own.
	private static void serve(Connector connector, TomcatServerProperties.Threads settings) {
		RequestThreads threads = RequestThreads.of(settings.getMinSpare(), settings.getMax());
		connector.getProtocolHandler().setExecutor(threads);
		connector.addLifecycleListener((event) -> {
			if (Lifecycle.AFTER_DESTROY_EVENT.equals(event.getType())) {
				threads.shutdown();
			}
		});
	}

}
