package io.atelier.access.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

import io.atelier.access.Caller;
import io.atelier.access.key.KeyRing;

/**
 * Finds out by its key who sent a request. A request with a wrong key is refused, even if
 * it needs none.
 */
final class CallerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private static final String KEY = "X-API-Key";

	private final KeyRing ring;

	private final AuthenticationEntryPoint refusal;

	CallerFilter(KeyRing ring, AuthenticationEntryPoint refusal) {
		this.ring = ring;
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.ring.needsKey()) {
			proceed(Caller.ANYONE, request, response, chain);
			return;
		}
		List<String> sent = sent(request);
		if (sent.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		// Two keys would leave open whose request it is.
		Optional<Caller> caller = (sent.size() == 1) ? this.ring.find(sent.get(0)) : Optional.empty();
		if (caller.isPresent()) {
			proceed(caller.get(), request, response, chain);
		}
		else {
			this.refusal.commence(request, response, new BadCredentialsException("not one valid key"));
		}
	}

	private static void proceed(Caller caller, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
		chain.doFilter(request, response);
	}

	private static List<String> sent(HttpServletRequest request) {
		List<String> keys = new ArrayList<>(Collections.list(request.getHeaders(KEY)));
		for (String credentials : Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION))) {
			// Other schemes are for proxies.
			if (credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
				keys.add(credentials.substring(SCHEME.length()).strip());
			}
		}
		return keys;
	}

}
