package io.atelier.access;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What let a request in. Answers that take long ask again whether it still does.
 */
public interface Permission {

	/**
	 * Returns the permission of the current thread's request.
	 */
	static Permission current() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof Permission permission) ? permission
				: () -> true;
	}

	/**
	 * Whether the key or the session is still valid.
	 */
	boolean isValid();

}
