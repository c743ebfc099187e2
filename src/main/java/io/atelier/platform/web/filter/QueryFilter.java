package io.atelier.platform.web.filter;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Refuses a malformed query string on every path. Otherwise Tomcat throws where the first
 * parameter is read, which may be in a filter of the framework.
 */
@Component
@Order(RefusingFilter.AFTER_OBSERVATION + 2)
class QueryFilter extends RefusingFilter {

	private static final ProblemType MALFORMED_QUERY = new ProblemType(HttpStatus.BAD_REQUEST, "malformed-query",
			"Malformed query");

	QueryFilter(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		super(problems);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ProblemException problem = problem(request.getQueryString());
		if (problem != null) {
			refuse(request, response, problem);
			return;
		}
		chain.doFilter(request, response);
	}

	private static @Nullable ProblemException problem(@Nullable String query) {
		if (query == null) {
			return null;
		}
		try {
			QueryString.names(query);
			return null;
		}
		catch (IllegalStateException ex) {
			return new ProblemException(MALFORMED_QUERY, "The query '?" + quoted(query) + "' cannot be read", Map.of(),
					ex);
		}
	}

}
