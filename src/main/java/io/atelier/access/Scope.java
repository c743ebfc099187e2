package io.atelier.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a key allows. Scopes do not include each other, except that {@link #ADMIN}
 * includes all.
 */
public enum Scope {

	/**
	 * Look at everything except keys.
	 */
	READ,

	/**
	 * Label images.
	 */
	PREDICT,

	/**
	 * Start, stop and delete jobs and studies; delete and name models.
	 */
	TRAIN,

	/**
	 * Everything, including keys.
	 */
	ADMIN;

	/**
	 * Its name in requests and answers.
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<Scope> find(String id) {
		return Arrays.stream(values()).filter((scope) -> scope.id().equals(id)).findFirst();
	}

	/**
	 * All scopes that a key with some of them has.
	 */
	static Set<Scope> includedIn(Set<Scope> scopes) {
		return Set.copyOf(scopes.contains(ADMIN) ? EnumSet.allOf(Scope.class) : scopes);
	}

}
