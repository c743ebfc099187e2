package io.atelier.access;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Methods that change nothing.
 */
public final class SafeMethods {

	private static final Set<String> NAMES = Set.of("GET", "HEAD", "OPTIONS");

	private SafeMethods() {
	}

	public static boolean isUsedBy(HttpServletRequest request) {
		return NAMES.contains(request.getMethod());
	}

}
