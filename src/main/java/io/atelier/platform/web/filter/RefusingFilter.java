package io.atelier.platform.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.platform.ProblemException;

/**
 * A filter that can answer a request with a problem before any controller is called.
 */
abstract class RefusingFilter extends OncePerRequestFilter {

	private static final int LONGEST_QUOTE = 100;

	private final HandlerExceptionResolver problems;

	RefusingFilter(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	final void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
		this.problems.resolveException(request, response, null, problem);
	}

	static String quoted(String text) {
		return (text.length() > LONGEST_QUOTE) ? text.substring(0, LONGEST_QUOTE) + "..." : text;
	}

}
