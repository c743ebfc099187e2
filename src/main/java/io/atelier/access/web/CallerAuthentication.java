package io.atelier.access.web;

import java.util.Collection;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import io.atelier.access.Caller;
import io.atelier.access.Scope;

/**
 * Says who sent a request, in Spring Security's terms.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {

	private final transient Caller caller;

	CallerAuthentication(Caller caller) {
		super(authorities(caller));
		this.caller = caller;
		setAuthenticated(true);
	}

	static String authority(Scope scope) {
		return "SCOPE_" + scope.id();
	}

	private static Collection<GrantedAuthority> authorities(Caller caller) {
		return Scope.includedIn(caller.scopes())
			.stream()
			.<GrantedAuthority>map((scope) -> new SimpleGrantedAuthority(authority(scope)))
			.toList();
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
