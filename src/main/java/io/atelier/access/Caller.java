package io.atelier.access;

import java.util.Set;

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

}
