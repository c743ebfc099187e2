package io.atelier.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import io.atelier.platform.ProblemType;

/**
 * Answers requests that Tomcat refuses before the application sees them, for example for
 * a malformed path, in place of its HTML page.
 */
final class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		AtomicBoolean writable = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
		if (writable.get()) {
			write(response, WebProblems.ofStatus(response.getStatus()));
		}
	}

	private void write(Response response, ProblemType type) {
		// Constants alone, so that nothing needs escaping.
		String problem = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(type.uri(),
				type.title(), response.getStatus(), "The server refused the request as it was sent");
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setContentLength(problem.length());
			response.getOutputStream().write(problem.getBytes(StandardCharsets.US_ASCII));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("The client closed the connection", ex);
		}
	}

}
