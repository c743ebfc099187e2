package io.atelier.access;

import java.util.Optional;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent a request.
 *
 * @param id id of the key; a word that is no id if no key was needed
 * @param name name of the key
 * @param scopes all that are allowed, also those that another one includes
 */
public record Caller(String id, String name, Set<Scope> scopes) {

	/**
	 * Everyone, as long as the service needs no key.
	 */
	public static final Caller ANYONE = new Caller("anyone", "anyone", Set.of(Scope.ADMIN));

	public Caller {
		scopes = Scope.includedIn(scopes);
	}

	/**
	 * Returns the sender of the current thread's request; empty if it is unknown.
	 */
	public static Optional<Caller> current() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map(Authentication::getPrincipal)
			.filter(Caller.class::isInstance)
			.map(Caller.class::cast);
	}

}
