package io.atelier.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.micrometer.common.KeyValues;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.ProblemForm;
import io.atelier.platform.web.failure.ProblemReportValve;
import io.atelier.platform.web.filter.UnknownParameters;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	JsonMapperBuilderCustomizer writeNoTextForNumbers() {
		return (builder) -> builder.addModule(new FiniteNumbers());
	}

	@Bean
	WebMvcRegistrations answerFast(JsonMapper json) {
		return new WebMvcRegistrations() {
			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new RememberingMapping();
			}

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FastestFirstAdapter(json);
			}
		};
	}

	@Bean
	WebMvcConfigurer answerThoseWhoAcceptProblems() {
		return new WebMvcConfigurer() {
			@Override
			public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
				negotiation.strategies(List.of(new AcceptedTypes()));
			}
		};
	}

	@Bean
	WebMvcConfigurer refuseUnknownParameters() {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new UnknownParameters());
			}
		};
	}

	// Metrics keep only a few properties of a request, so the others need not be noted.
	@Bean
	ServerRequestObservationConvention noteOnlyWhatMetricsKeep() {
		return new DefaultServerRequestObservationConvention() {
			@Override
			public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
				return KeyValues.empty();
			}
		};
	}

	// The dispatcher does the same.
	@Bean
	FilterRegistrationBean<RequestContextFilter> doNotNoteTheRequestTwice() {
		FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
		none.setEnabled(false);
		return none;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> extendServer(ObjectProvider<ProblemForm> forms,
			JsonMapper json) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
				host.setErrorReportValveClass("");
				host.getPipeline().addValve(new ProtectingValve());
				host.getPipeline().addValve(new ProblemReportValve(forms, json));
				host.getPipeline().addValve(new ConnectionValve());
			}
		});
	}

	/**
	 * Asks the fastest resolvers of arguments and handlers of return values first.
	 */
	private static final class FastestFirstAdapter extends RequestMappingHandlerAdapter {

		private final JsonAnswers answers;

		FastestFirstAdapter(JsonMapper json) {
			this.answers = new JsonAnswers(json);
		}

		@Override
		public void afterPropertiesSet() {
			super.afterPropertiesSet();
			List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
			resolvers.add(new PathTexts());
			resolvers.addAll(Objects.requireNonNull(getArgumentResolvers()));
			setArgumentResolvers(resolvers);
			List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
			handlers.add(this.answers);
			handlers.addAll(Objects.requireNonNull(getReturnValueHandlers()));
			setReturnValueHandlers(handlers);
		}

	}

}
