package io.atelier.inference.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.atelier.inference.photo.Fit;
import io.atelier.inference.photo.Invert;
import io.atelier.inference.web.explanation.Explain;

@Configuration(proxyBeanMethods = false)
class OptionConversions implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Explain.class, oneOf(Explain.values()));
		registry.addConverter(String.class, Fit.class, oneOf(Fit.values()));
		registry.addConverter(String.class, Invert.class, oneOf(Invert.values()));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new PredictionOptionsResolver());
	}

	private static <E> Converter<String, E> oneOf(E[] values) {
		Function<String, E> find = (text) -> Stream.of(values)
			.filter((value) -> value.toString().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(text));
		return find::apply;
	}

}
