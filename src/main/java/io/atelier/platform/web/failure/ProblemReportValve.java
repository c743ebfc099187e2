package io.atelier.platform.web.failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.platform.ProblemForm;
import io.atelier.platform.ProblemType;

/**
 * Answers requests that Tomcat refuses before the application gets them, for example for
 * a malformed path. Replaces Tomcat's HTML page.
 */
public final class ProblemReportValve extends ErrorReportValve {

	private static final String DETAIL = "The server refused the request as it was sent";

	private final ProblemResponses responses;

	private final JsonMapper json;

	public ProblemReportValve(ObjectProvider<ProblemForm> forms, JsonMapper json) {
		this.responses = new ProblemResponses(forms);
		this.json = json;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		AtomicBoolean writable = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
		if (writable.get()) {
			ProblemForm form = this.responses.form(request.getRequestURI());
			if (form != null) {
				write(response, MediaType.APPLICATION_JSON_VALUE, this.json.writeValueAsBytes(form.body(DETAIL)));
			}
			else {
				write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE,
						problem(response.getStatus(), WebProblems.ofStatus(response.getStatus())));
			}
		}
	}

	private static byte[] problem(int status, ProblemType type) {
		// Only constants, so that nothing needs escaping.
		return String
			.format(Locale.ROOT, "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}", type.uri(),
					type.title(), status, DETAIL)
			.getBytes(StandardCharsets.US_ASCII);
	}

	private void write(Response response, String type, byte[] body) {
		try {
			response.setContentType(type);
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("The client closed the connection", ex);
		}
	}

}
