package io.atelier.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names in {@code Host} and {@code Origin} headers.
 */
public final class HostName {

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost\\.?|127(\\.\\d{1,3}){3}|\\[::1]");

	private HostName() {
	}

	/**
	 * Returns a name without its port; an IPv6 address keeps its brackets.
	 */
	public static String of(String authority) {
		return PORT.matcher(authority).replaceFirst("");
	}

	/**
	 * Whether a name means this machine everywhere, so that no name server can change it
	 * (RFC 6761).
	 */
	public static boolean isLoopback(String name) {
		return LOOPBACK.matcher(name.toLowerCase(Locale.ROOT)).matches();
	}

}
