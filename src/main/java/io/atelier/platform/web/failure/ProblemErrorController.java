package io.atelier.platform.web.failure;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemForm;
import io.atelier.platform.ProblemType;

/**
 * Answers failures outside Spring's handlers, in filters or in the server.
 */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

	private final ProblemResponses responses;

	ProblemErrorController(ObjectProvider<ProblemForm> forms) {
		this.responses = new ProblemResponses(forms);
	}

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request) {
		ProblemType type = WebProblems.ofStatus(status(request));
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		String detail = type.status().is5xxServerError() ? UnexpectedExceptions.DETAIL : message(request, type);
		return this.responses.of(new ProblemException(type, detail, Map.of(), cause), HttpHeaders.EMPTY,
				new AskedPath((path != null) ? path.toString() : request.getRequestURI(), request.getContextPath()));
	}

	private static int status(HttpServletRequest request) {
		// A direct request for the error page has no error status.
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
				: HttpStatus.NOT_FOUND.value();
	}

	private static String message(HttpServletRequest request, ProblemType type) {
		@Nullable Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
		return (message instanceof String text && !text.isBlank()) ? text : type.title();
	}

}
