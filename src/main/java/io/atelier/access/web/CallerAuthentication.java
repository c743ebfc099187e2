package io.atelier.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import io.atelier.access.Caller;
import io.atelier.access.Permission;
import io.atelier.access.Scope;
import io.atelier.platform.Sha256;

/**
 * Says who sent a request, in Spring Security's terms.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken implements Permission {

	private static final Map<Scope, GrantedAuthority> AUTHORITIES = Arrays.stream(Scope.values())
		.collect(Collectors.toMap(Function.identity(), (scope) -> new SimpleGrantedAuthority(authority(scope))));

	private final transient Caller caller;

	private final @Nullable String csrfToken;

	private final transient BooleanSupplier valid;

	private CallerAuthentication(Caller caller, @Nullable String csrfToken, BooleanSupplier valid) {
		super(authorities(caller));
		this.caller = caller;
		this.csrfToken = csrfToken;
		this.valid = valid;
		setAuthenticated(true);
	}

	/**
	 * @param valid whether the key is valid at the moment
	 */
	static CallerAuthentication ofKey(Caller caller, BooleanSupplier valid) {
		return new CallerAuthentication(caller, null, valid);
	}

	/**
	 * @param valid whether the session is valid at the moment
	 */
	static CallerAuthentication ofSession(Caller caller, String token, BooleanSupplier valid) {
		return new CallerAuthentication(caller, csrfToken(token), valid);
	}

	/**
	 * Returns the sender of the current thread's request; empty if it is unknown.
	 */
	public static Optional<CallerAuthentication> current() {
		Authentication current = SecurityContextHolder.getContext().getAuthentication();
		return (current instanceof CallerAuthentication caller) ? Optional.of(caller) : Optional.empty();
	}

	/**
	 * Returns what a page must send with each change in the session of a token. It
	 * follows from the token, so that it needs no storage, but does not tell the token.
	 */
	public static String csrfToken(String token) {
		return Sha256.of("csrf " + token);
	}

	static String authority(Scope scope) {
		return "SCOPE_" + scope.id();
	}

	private static Collection<GrantedAuthority> authorities(Caller caller) {
		List<GrantedAuthority> authorities = new ArrayList<>();
		for (Scope scope : caller.scopes()) {
			authorities.add(Objects.requireNonNull(AUTHORITIES.get(scope)));
		}
		return authorities;
	}

	/**
	 * Returns what a change must be accompanied by; empty if the request is not from a
	 * session.
	 */
	public Optional<String> csrfToken() {
		return Optional.ofNullable(this.csrfToken);
	}

	@Override
	public boolean isValid() {
		return this.valid.getAsBoolean();
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	// The key itself is not kept.
	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public String getName() {
		return this.caller.id();
	}

}
