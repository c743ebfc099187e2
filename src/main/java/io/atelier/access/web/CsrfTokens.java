package io.atelier.access.web;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import io.atelier.access.SafeMethods;

/**
 * Demands of changes in a browser's session a header that only the service's own pages
 * know.
 */
final class CsrfTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

	static final String HEADER = "X-CSRF-Token";

	static boolean isNeeded(HttpServletRequest request) {
		return !SafeMethods.isUsedBy(request)
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

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		// No page is written with the token.
	}

	/**
	 * Reads the header only: parameters would be in logs, or in a body that is not for
	 * them.
	 */
	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		return request.getHeader(token.getHeaderName());
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken(HEADER, "_csrf", value);
	}

}
