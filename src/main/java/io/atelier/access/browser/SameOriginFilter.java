package io.atelier.access.browser;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.SafeMethods;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Refuses changes that a browser sends from a page of another origin: forms, scripts and
 * plain-text bodies reach the service without any permission. Other clients send neither
 * of the two headers.
 */
@Order(RefusingFilter.AFTER_OBSERVATION + 1)
class SameOriginFilter extends RefusingFilter {

	private static final ProblemType FOREIGN_ORIGIN = new ProblemType(HttpStatus.FORBIDDEN, "foreign-origin",
			"Foreign origin");

	// A request that the user started, not a page, comes from no site.
	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	SameOriginFilter(HandlerExceptionResolver problems) {
		super(problems);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SafeMethods.isUsedBy(request) || isOwn(request)) {
			chain.doFilter(request, response);
			return;
		}
		refuse(request, response, new ProblemException(FOREIGN_ORIGIN,
				"A page of another origin must not send " + request.getMethod() + " requests to this service"));
	}

	private static boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return OWN_SITES.contains(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || isOrigin(origin, request);
	}

	// The scheme does not count: a proxy may have removed TLS.
	private static boolean isOrigin(String origin, HttpServletRequest request) {
		try {
			URI uri = URI.create(origin);
			String authority = uri.getRawAuthority();
			return authority != null && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
					|| authority.equalsIgnoreCase(forwarded(request, uri)));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String forwarded(HttpServletRequest request, URI origin) {
		return (origin.getPort() < 0) ? request.getServerName()
				: request.getServerName() + ':' + request.getServerPort();
	}

}
