package io.atelier.platform.web.filter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;

import io.atelier.platform.RefusingFilter;

/**
 * Answers CORS preflight requests like any other OPTIONS request: with the methods that
 * exist and without the header that would allow the cross-origin request. Spring would
 * list methods that do not exist.
 */
@Component
@Order(RefusingFilter.AFTER_OBSERVATION + 4)
class PreflightFilter extends HttpFilter {

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(CorsUtils.isPreFlightRequest(request) ? new PlainOptions(request) : request, response);
	}

	private static final class PlainOptions extends HttpServletRequestWrapper {

		PlainOptions(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return name.equalsIgnoreCase(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) ? null : super.getHeader(name);
		}

	}

}
