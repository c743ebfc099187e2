package io.atelier.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets links and redirects begin where a proxy's client came to, if the proxy is trusted.
 * From anybody else such headers are dropped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyFilter extends OncePerRequestFilter {

	private final ProxyProperties properties;

	private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();

	private final ForwardedHeaderFilter dropping = new ForwardedHeaderFilter();

	ProxyFilter(ProxyProperties properties) {
		this.properties = properties;
		this.believing.setRelativeRedirects(true);
		this.dropping.setRemoveOnly(true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ForwardedHeaderFilter filter = this.properties.trust(request.getRemoteAddr()) ? this.believing : this.dropping;
		filter.doFilter(request, response, chain);
	}

}
