package io.atelier.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses ambiguous paths by Spring Security's rules. Leaves the characters of headers
 * and parameters to the server, which refuses what HTTP does not allow: Spring Security
 * would test each header again whenever anybody reads or writes it.
 */
final class PathFirewall implements HttpFirewall {

	private final StrictHttpFirewall paths = new StrictHttpFirewall();

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		this.paths.getFirewalledRequest(request);
		return new PlainRequest(request);
	}

	@Override
	public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
		return response;
	}

	private static final class PlainRequest extends FirewalledRequest {

		PlainRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public void reset() {
			// Nothing was changed.
		}

	}

}
