package io.atelier.platform.web.filter;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.RefusingFilter;

/**
 * Applies the forwarding headers of trusted proxies to links and redirects. Headers from
 * other senders are dropped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyFilter extends RefusingFilter {

	private static final String PREFIX = "X-Forwarded-Prefix";

	// One path or several, separated by commas; a browser takes none of them for a host.
	private static final Pattern PATHS = Pattern.compile("(\\s*(/[\\w.~%+@-]+)*/?\\s*(,|$))+");

	private static final ProblemType MALFORMED_HEADER = new ProblemType(HttpStatus.BAD_REQUEST, "malformed-header",
			"Malformed header");

	private final ProxyProperties properties;

	private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();

	private final ForwardedHeaderFilter dropping = new ForwardedHeaderFilter();

	ProxyFilter(ProxyProperties properties,
			@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		super(problems);
		this.properties = properties;
		this.believing.setRelativeRedirects(true);
		this.dropping.setRemoveOnly(true);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isForwarded(request)) {
			chain.doFilter(request, response);
			return;
		}
		if (!this.properties.trust(request.getRemoteAddr())) {
			this.dropping.doFilter(request, response, chain);
			return;
		}
		for (String prefix : Collections.list(request.getHeaders(PREFIX))) {
			if (!PATHS.matcher(prefix).matches()) {
				refuse(request, response, new ProblemException(MALFORMED_HEADER,
						PREFIX + " must be a path such as /atelier, not '" + quoted(prefix) + '\''));
				return;
			}
		}
		this.believing.doFilter(request, response, chain);
	}

	private static boolean isForwarded(HttpServletRequest request) {
		Enumeration<String> names = request.getHeaderNames();
		while (names.hasMoreElements()) {
			String name = names.nextElement();
			if (startsWith(name, "Forwarded") || startsWith(name, "X-Forwarded-")) {
				return true;
			}
		}
		return false;
	}

	private static boolean startsWith(String name, String start) {
		return name.regionMatches(true, 0, start, 0, start.length());
	}

}
