package io.atelier.access.signin;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.access.Caller;
import io.atelier.access.Scope;

@Schema(name = "Session", description = "Who sends the request, and what they may do")
record SessionView(@Schema(description = "whether calls need a key or a session") boolean keyNeeded,
		@Schema(description = "name of the key; null without a key or session",
				example = "the notebook of Ada") @Nullable String name,
		@Schema(description = "what the sender may do", example = "[\"read\", \"predict\"]") List<String> scopes,
		@Schema(description = "the end of the session that was just opened; otherwise null") @Nullable Instant expiresAt,
		@Schema(description = "a page must send it in the header `X-CSRF-Token` of each change; null without a session") @Nullable String csrfToken) {

	static SessionView nobody(boolean keyNeeded) {
		return new SessionView(keyNeeded, null, List.of(), null, null);
	}

	static SessionView of(Caller caller, boolean keyNeeded, @Nullable Instant expiresAt, @Nullable String csrfToken) {
		return new SessionView(keyNeeded, keyNeeded ? caller.name() : null,
				caller.scopes().stream().sorted().map(Scope::id).toList(), expiresAt, csrfToken);
	}

	/**
	 * Leaves the token out, so that no log can contain it.
	 */
	@Override
	public String toString() {
		return "SessionView[" + this.name + ']';
	}

}
