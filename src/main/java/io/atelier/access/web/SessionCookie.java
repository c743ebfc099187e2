package io.atelier.access.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that contains the token of a session. Scripts cannot read it, and browsers
 * send it only with requests of the service's own pages.
 */
public final class SessionCookie {

	private static final String NAME = "atelier-session";

	private SessionCookie() {
	}

	public static Optional<String> read(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
	}

	/**
	 * Returns the value of the {@code Set-Cookie} header.
	 * @param lifetime zero deletes the cookie
	 */
	public static String write(String token, Duration lifetime, HttpServletRequest request) {
		return ResponseCookie.from(NAME, token)
			.path(request.getContextPath() + '/')
			.httpOnly(true)
			.sameSite("Strict")
			.secure(request.isSecure())
			.maxAge(lifetime)
			.build()
			.toString();
	}

}
