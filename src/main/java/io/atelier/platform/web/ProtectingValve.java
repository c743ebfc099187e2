package io.atelier.platform.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Adds to every answer, also to those of the server itself, the headers by which browsers
 * protect their users: no scripts and styles from elsewhere or within pages, no frames
 * around pages, no guessing of media types, no referrers, no pictures in pages of other
 * sites.
 */
final class ProtectingValve extends ValveBase {

	private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	// Swagger UI and SVG pictures have styles within the document. They contain no text
	// of
	// users.
	private static final String STYLED_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";

	ProtectingValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String path = request.getRequestURI();
		boolean styled = path != null && (path.endsWith(".svg") || path.contains("/swagger-ui/"));
		response.setHeader("Content-Security-Policy", styled ? STYLED_POLICY : POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Resource-Policy", "same-site");
		getNext().invoke(request, response);
	}

}
