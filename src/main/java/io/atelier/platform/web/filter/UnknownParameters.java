package io.atelier.platform.web.filter;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import io.atelier.platform.FieldViolation;

/**
 * Refuses unknown query parameters, so that a misspelt parameter is not silently ignored.
 * Does not hide the failure of a request that was refused before.
 */
public final class UnknownParameters implements HandlerInterceptor {

	private static final String OWN = "io.atelier.";

	private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query != null && request.getDispatcherType() != DispatcherType.ERROR
				&& handler instanceof HandlerMethod operation && operation.getBeanType().getName().startsWith(OWN)) {
			check(query, this.known.computeIfAbsent(operation.getMethod(), (method) -> known(operation)));
		}
		return true;
	}

	private static void check(String query, Set<String> known) {
		List<FieldViolation> violations = QueryString.names(query)
			.stream()
			.filter((name) -> !known.contains(name))
			.map((name) -> new FieldViolation(name, "there is no such parameter", List.copyOf(known)))
			.toList();
		if (!violations.isEmpty()) {
			throw FieldViolation.problem(violations);
		}
	}

	private static Set<String> known(HandlerMethod operation) {
		Set<String> names = new TreeSet<>();
		for (MethodParameter parameter : operation.getMethodParameters()) {
			Class<?> type = parameter.getParameterType();
			RequestParam bound = parameter.getParameterAnnotation(RequestParam.class);
			if (bound != null) {
				names.add(bound.name().isEmpty() ? parameter.getParameter().getName() : bound.name());
			}
			if (parameter.hasParameterAnnotation(ParameterObject.class)) {
				for (RecordComponent component : type.getRecordComponents()) {
					names.add(component.getName());
				}
			}
		}
		return names;
	}

}
