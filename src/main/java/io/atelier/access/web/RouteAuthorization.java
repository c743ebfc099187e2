package io.atelier.access.web;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import io.atelier.access.Scope;

/**
 * Decides on the requests of a route, and notes in them which scope they needed.
 */
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

	private static final String SCOPE = RouteAuthorization.class.getName() + ".scope";

	private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

	private final Optional<Scope> scope;

	private final Optional<AuthorizationManager<RequestAuthorizationContext>> owners;

	/**
	 * @param scope empty if everyone is allowed
	 */
	RouteAuthorization(Optional<Scope> scope) {
		this.scope = scope;
		this.owners = scope.map(CallerAuthentication::authority).map(AuthorityAuthorizationManager::hasAuthority);
	}

	/**
	 * Returns the scope that a request needed, itself empty if it needed none; empty if
	 * it was refused before the decision.
	 */
	@SuppressWarnings("unchecked")
	static Optional<Optional<Scope>> scopeOf(HttpServletRequest request) {
		return Optional.ofNullable((Optional<Scope>) request.getAttribute(SCOPE));
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> caller,
			RequestAuthorizationContext context) {
		context.getRequest().setAttribute(SCOPE, this.scope);
		return this.owners.isPresent() ? this.owners.get().authorize(caller, context) : GRANTED;
	}

}
