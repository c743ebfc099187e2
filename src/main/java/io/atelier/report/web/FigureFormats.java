package io.atelier.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.atelier.report.drawing.FigureFormat;

/**
 * Passes the format to operations at paths that end with {@link #ENDING}.
 */
@Component
public class FigureFormats implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	public static final String ENDING = ".{format:svg|png}";

	private final ObjectProvider<ContentNegotiationManager> negotiation;

	FigureFormats(ObjectProvider<ContentNegotiationManager> negotiation) {
		this.negotiation = negotiation;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == FigureFormat.class;
	}

	@Override
	public FigureFormat resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders)
			throws HttpMediaTypeNotAcceptableException {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		FigureFormat format = Arrays.stream(FigureFormat.values())
			.filter((each) -> variables instanceof Map<?, ?> map && each.extension().equals(map.get("format")))
			.findFirst()
			.orElseThrow();
		MediaType type = MediaType.parseMediaType(format.mediaType());
		if (this.negotiation.getObject().resolveMediaTypes(request).stream().noneMatch(type::isCompatibleWith)) {
			throw new HttpMediaTypeNotAcceptableException(List.of(type));
		}
		return format;
	}

}
