package io.atelier.inference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Binds options only if a request has any. Most have none, and skip binding by
 * reflection.
 */
final class PredictionOptionsResolver implements HandlerMethodArgumentResolver {

	private static final PredictionOptions NONE = new PredictionOptions(null, null, null, null, null);

	private final HandlerMethodArgumentResolver binding = new ServletModelAttributeMethodProcessor(true);

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PredictionOptions.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
		HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
		boolean none = http != null && http.getQueryString() == null
				&& !String.valueOf(http.getContentType()).startsWith("multipart");
		return none ? NONE : this.binding.resolveArgument(parameter, container, request, binders);
	}

}
