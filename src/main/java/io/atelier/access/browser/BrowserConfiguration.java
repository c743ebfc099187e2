package io.atelier.access.browser;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.AccessProperties;
import io.atelier.access.ListenAddress;

@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

	@Bean
	HostFilter hostFilter(AccessProperties access, ListenAddress address,
			@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return new HostFilter(access, address, problems);
	}

	@Bean
	SameOriginFilter sameOriginFilter(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return new SameOriginFilter(problems);
	}

}
