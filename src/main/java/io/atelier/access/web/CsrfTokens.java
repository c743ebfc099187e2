package io.atelier.access.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Demands of changes in a browser's session a header that only the service's own pages
 * know.
 */
final class CsrfTokens implements CsrfTokenRepository {

	static final String HEADER = "X-CSRF-Token";

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	/**
	 * Reads the header only: parameters would be in logs, or in a body that is not for
	 * them.
	 */
	static CsrfTokenRequestHandler handler() {
		return new CsrfTokenRequestAttributeHandler() {
			@Override
			public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
				return request.getHeader(token.getHeaderName());
			}
		};
	}

	static boolean isNeeded(HttpServletRequest request) {
		return !SAFE.contains(request.getMethod())
				&& CallerAuthentication.current().flatMap(CallerAuthentication::csrfToken).isPresent();
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return CallerAuthentication.current()
			.flatMap(CallerAuthentication::csrfToken)
			.map(CsrfTokens::token)
			.orElse(null);
	}

	// For requests that need none.
	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return token("none");
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		// It follows from the session.
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken(HEADER, "_csrf", value);
	}

}
