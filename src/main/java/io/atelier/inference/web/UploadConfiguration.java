package io.atelier.inference.web;

import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

import io.atelier.inference.InferenceProperties;

/**
 * Lets the servlet container take forms within the limits of predictions, the only forms
 * there are.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	@Bean
	MultipartConfigElement multipartConfig(InferenceProperties properties) {
		int imageBytes = Math.toIntExact(properties.maxImageBytes().toBytes());
		// No image is larger than what is kept in memory: none is ever written to a file.
		return new MultipartConfigElement("", imageBytes, properties.maxRequestBytes().toBytes(), imageBytes);
	}

	@Bean
	MultipartResolver multipartResolver() {
		StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
		// The form is read by the handler, which can tell which limit was passed.
		resolver.setResolveLazily(true);
		return resolver;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadLimits(InferenceProperties properties) {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setMaxPartCount(properties.maxImages() + 1);
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				// A client that is refused reads the answer only once its body is taken.
				http.setMaxSwallowSize(
						Math.toIntExact(Math.min(Integer.MAX_VALUE, properties.maxRequestBytes().toBytes())));
			}
		});
	}

}
