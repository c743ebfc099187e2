package io.atelier.access.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.atelier.access.Scope;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

/**
 * Answers requests without a key, with a wrong one, or without the scope that they need.
 * The {@code WWW-Authenticate} header follows RFC 6750.
 */
@Component
public class AccessFailures implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final ProblemType NO_KEY = new ProblemType(HttpStatus.UNAUTHORIZED, "key-required", "Key required");

	private static final ProblemType WRONG_KEY = new ProblemType(HttpStatus.UNAUTHORIZED, "invalid-key", "Invalid key");

	private static final ProblemType NO_SCOPE = new ProblemType(HttpStatus.FORBIDDEN, "scope-required",
			"Scope required");

	private static final ProblemType NO_CSRF_TOKEN = new ProblemType(HttpStatus.FORBIDDEN, "csrf-token-required",
			"CSRF token required");

	private static final String WRONG = AccessFailures.class.getName() + ".wrong";

	private static final String CHALLENGE = "Bearer realm=\"atelier\"";

	private final HandlerExceptionResolver problems;

	AccessFailures(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	static void markWrongKey(HttpServletRequest request) {
		request.setAttribute(WRONG, true);
	}

	/**
	 * Returns the problem of a wrong key, and adds its header to the response.
	 */
	public static ProblemException wrongKey(HttpServletResponse response) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
		return new ProblemException(WRONG_KEY, "The key is not known, is revoked, or has expired");
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
		if (request.getAttribute(WRONG) != null) {
			this.problems.resolveException(request, response, null, wrongKey(response));
			return;
		}
		refuse(request, response, CHALLENGE,
				new ProblemException(NO_KEY,
						("This call needs a key with the scope '%s'. "
								+ "Send it in a header, as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'")
							.formatted(scope(failure.getCause()))));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
		if (failure instanceof CsrfException) {
			this.problems.resolveException(request, response, null,
					new ProblemException(NO_CSRF_TOKEN,
							"In a session, this call needs the header %s with the session's csrfToken"
								.formatted(CsrfTokens.HEADER)));
			return;
		}
		String scope = scope(failure);
		refuse(request, response, "%s, error=\"insufficient_scope\", scope=\"%s\"".formatted(CHALLENGE, scope),
				new ProblemException(NO_SCOPE,
						"The key does not have the scope '%s' that this call needs".formatted(scope)));
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String challenge,
			ProblemException problem) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		this.problems.resolveException(request, response, null, problem);
	}

	private static String scope(@Nullable Throwable failure) {
		return Optional.ofNullable(failure)
			.filter(AuthorizationDeniedException.class::isInstance)
			.map((denied) -> ((AuthorizationDeniedException) denied).getAuthorizationResult())
			.filter(AuthorityAuthorizationDecision.class::isInstance)
			.map((decision) -> ((AuthorityAuthorizationDecision) decision).getAuthorities())
			.stream()
			.flatMap(Collection::stream)
			.map(GrantedAuthority::getAuthority)
			.findFirst()
			.map((authority) -> authority.substring(authority.indexOf('_') + 1).toLowerCase(Locale.ROOT))
			.orElse(Scope.ADMIN.id());
	}

}
