package io.atelier.inference.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.InferenceProperties;

/**
 * Applies the limits of predictions to all forms, because no others exist.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	// Files of a data set's images stay in memory; larger ones are written to disk.
	private static final int BYTES_IN_MEMORY = 16 * 1024;

	@Bean
	MultipartConfigElement multipartConfig(InferenceProperties properties) {
		return new MultipartConfigElement("", properties.maxImageBytes().toBytes(),
				properties.maxRequestBytes().toBytes(), BYTES_IN_MEMORY);
	}

	@Bean
	MultipartResolver multipartResolver(InferenceProperties properties) {
		return new LimitTellingResolver(properties);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadLimits(InferenceProperties properties) {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setMaxPartCount(properties.maxImages() + 1);
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				// A refused client reads the answer only after its body was consumed.
				http.setMaxSwallowSize(
						Math.toIntExact(Math.min(Integer.MAX_VALUE, properties.maxRequestBytes().toBytes())));
			}
		});
	}

	private static final class LimitTellingResolver extends StandardServletMultipartResolver {

		private final InferenceProperties properties;

		LimitTellingResolver(InferenceProperties properties) {
			this.properties = properties;
		}

		@Override
		public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
			try {
				return super.resolveMultipart(request);
			}
			catch (MaxUploadSizeExceededException ex) {
				throw InferenceProblems.formTooLarge(this.properties, ex);
			}
		}

	}

}
