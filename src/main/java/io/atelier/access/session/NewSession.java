package io.atelier.access.session;

import java.time.Instant;

/**
 * A session that was just opened.
 *
 * @param token what the browser sends with each request
 */
public record NewSession(String token, Instant expiresAt) {

	/**
	 * Leaves the token out, so that no log can contain it.
	 */
	@Override
	public String toString() {
		return "NewSession[" + this.expiresAt + ']';
	}

}
