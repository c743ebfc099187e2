package io.atelier.platform;

import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A filter that can answer a request with a problem before any controller is called.
 */
public abstract class RefusingFilter extends HttpFilter {

	/**
	 * The first place in which refused requests are counted like all others.
	 */
	public static final int AFTER_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 2;

	private static final int LONGEST_QUOTE = 100;

	private final HandlerExceptionResolver problems;

	protected RefusingFilter(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	protected final void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
		this.problems.resolveException(request, response, null, problem);
	}

	protected static String quoted(String text) {
		return (text.length() > LONGEST_QUOTE) ? text.substring(0, LONGEST_QUOTE) + "..." : text;
	}

}
