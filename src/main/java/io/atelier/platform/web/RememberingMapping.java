package io.atelier.platform.web;

import java.util.Collections;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the same handlers as its superclass, but remembers those of repeated requests:
 * the superclass compares a path that has a variable with every mapping.
 */
class RememberingMapping extends RequestMappingHandlerMapping {

	private static final String MATCH = RememberingMapping.class.getName() + ".match";

	private static final int MOST = 1000;

	private static final String FORM = "multipart/form-data; boundary=";

	private final Cache<Question, Answer> known = Caffeine.newBuilder().maximumSize(MOST).build();

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		Question question = Question.of(path, request);
		Answer answer = this.known.getIfPresent(question);
		if (answer != null) {
			request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, answer.handler());
			handleMatch(answer.mapping(), path, request);
			return answer.handler();
		}
		HandlerMethod handler = super.lookupHandlerMethod(path, request);
		if (handler != null && request.getAttribute(MATCH) instanceof RequestMappingInfo mapping) {
			this.known.put(question, new Answer(mapping, handler));
		}
		return handler;
	}

	@Override
	protected void handleMatch(RequestMappingInfo mapping, String path, HttpServletRequest request) {
		super.handleMatch(mapping, path, request);
		boolean isAnswered = mapping.getParamsCondition().isEmpty() && mapping.getHeadersCondition().isEmpty();
		request.setAttribute(MATCH, isAnswered ? mapping : null);
	}

	/**
	 * All that the conditions of the service's mappings look at.
	 */
	private record Question(String method, String path, List<String> accepted, @Nullable String contentType,
			boolean hasBody) {

		static Question of(String path, HttpServletRequest request) {
			return new Question(request.getMethod(), path, Collections.list(request.getHeaders(HttpHeaders.ACCEPT)),
					contentType(request), hasBody(request));
		}

		// Each form has a boundary of its own, which no condition looks at.
		private static @Nullable String contentType(HttpServletRequest request) {
			String type = request.getContentType();
			return (type != null && type.startsWith(FORM)) ? FORM : type;
		}

		private static boolean hasBody(HttpServletRequest request) {
			return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		}

	}

	private record Answer(RequestMappingInfo mapping, HandlerMethod handler) {

	}

}
