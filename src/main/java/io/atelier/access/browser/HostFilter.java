package io.atelier.access.browser;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.AccessProperties;
import io.atelier.access.HostName;
import io.atelier.access.ListenAddress;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Refuses requests for a foreign name if the service listens on the loopback address.
 * Otherwise any web page could use it: its owner lets the name of the page's server point
 * to 127.0.0.1, and browsers then take the service for that server (DNS rebinding).
 * Forwarding headers do not count, as such a page can send them too.
 */
@Order(RefusingFilter.AFTER_OBSERVATION)
class HostFilter extends RefusingFilter {

	private static final ProblemType FOREIGN_HOST = new ProblemType(HttpStatus.FORBIDDEN, "foreign-host",
			"Foreign host");

	private final AccessProperties access;

	private final ListenAddress address;

	// Nearly all requests have the same.
	private volatile String lastKnown = "localhost";

	HostFilter(AccessProperties access, ListenAddress address, HandlerExceptionResolver problems) {
		super(problems);
		this.access = access;
		this.address = address;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getHeader(HttpHeaders.HOST);
		if (!this.address.isLoopback() || host == null || host.equals(this.lastKnown) || isKnown(host)) {
			chain.doFilter(request, response);
			return;
		}
		refuse(request, response,
				new ProblemException(FOREIGN_HOST,
						("The service does not answer under the name '%s'. "
								+ "The setting atelier.access.hosts allows names besides localhost")
							.formatted(quoted(HostName.of(host)))));
	}

	private boolean isKnown(String host) {
		String name = HostName.of(host);
		boolean known = HostName.isLoopback(name) || this.access.allows(name);
		if (known) {
			this.lastKnown = host;
		}
		return known;
	}

}
