package io.atelier.access.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import io.atelier.access.Caller;
import io.atelier.access.key.KeyRing;
import io.atelier.access.key.KeyRing.ValidKey;
import io.atelier.access.session.Sessions;

/**
 * Finds out by its key or its session who sent a request. A wrong key counts as none, so
 * that probes succeed while their key is out of date.
 */
final class CallerFilter extends HttpFilter {

	private static final String SCHEME = "Bearer ";

	private static final String KEY = "X-API-Key";

	private static final Authentication STRANGER = new AnonymousAuthenticationToken("stranger", "stranger",
			AuthorityUtils.createAuthorityList("STRANGER"));

	private final KeyRing ring;

	private final Sessions sessions;

	CallerFilter(KeyRing ring, Sessions sessions) {
		this.ring = ring;
		this.sessions = sessions;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> sent = sent(request);
		if (!this.ring.needsKey()) {
			proceed(Optional.of(CallerAuthentication.ofKey(Caller.ANYONE, () -> !this.ring.needsKey())), request,
					response, chain);
		}
		else if (sent.isEmpty()) {
			proceed(ofSession(request), request, response, chain);
		}
		else {
			// Two keys would leave open whose request it is.
			Optional<CallerAuthentication> owner = (sent.size() == 1) ? ofKey(sent.get(0)) : Optional.empty();
			if (owner.isEmpty()) {
				AccessFailures.markWrongKey(request);
			}
			proceed(owner, request, response, chain);
		}
	}

	private static void proceed(Optional<CallerAuthentication> caller, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		SecurityContextHolder
			.setContext(new SecurityContextImpl(caller.<Authentication>map(Function.identity()).orElse(STRANGER)));
		chain.doFilter(request, response);
	}

	private Optional<CallerAuthentication> ofKey(String sent) {
		return this.ring.find(sent).map((key) -> CallerAuthentication.ofKey(key.caller(), () -> isValid(key)));
	}

	private boolean isValid(ValidKey key) {
		return this.ring.find(key.caller().id(), key.sha256()).isPresent();
	}

	// Browsers send old cookies too, so that a wrong one counts as none.
	private Optional<CallerAuthentication> ofSession(HttpServletRequest request) {
		return SessionCookie.read(request)
			.flatMap((token) -> this.sessions.find(token)
				.map((caller) -> CallerAuthentication.ofSession(caller, token,
						() -> this.sessions.find(token).isPresent())));
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
