package io.atelier.platform.web;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets the application check whether the connection of a request is still open. The
 * Servlet API cannot tell before it writes.
 */
final class ConnectionValve extends ValveBase {

	/**
	 * Request attribute with a {@link BooleanSupplier}, for the thread of the request
	 * only. A connection counts as open until the request body is read completely.
	 */
	static final String CLOSED = ConnectionValve.class.getName() + ".closed";

	// Tomcat's result if a read fails; otherwise the number of available bytes, and even
	// the shortest next request is longer.
	private static final int FAILED = 1;

	ConnectionValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		BooleanSupplier closed = () -> isClosed(request.getCoyoteRequest());
		request.setAttribute(CLOSED, closed);
		getNext().invoke(request, response);
	}

	private static boolean isClosed(org.apache.coyote.Request request) {
		if (!request.isFinished()) {
			return false;
		}
		request.action(ActionCode.AVAILABLE, true);
		return request.getAvailable() == FAILED;
	}

}
