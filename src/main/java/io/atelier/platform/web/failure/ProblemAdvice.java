package io.atelier.platform.web.failure;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemForm;
import io.atelier.platform.ProblemType;

/**
 * Answers every exception of a handler, and those that Spring throws before it finds one.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private final ProblemResponses responses;

	ProblemAdvice(ObjectProvider<ProblemForm> forms) {
		this.responses = new ProblemResponses(forms);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> handleProblem(ProblemException exception, WebRequest request) {
		return respond(exception, HttpHeaders.EMPTY, request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> handleMultipart(MultipartException exception, WebRequest request) {
		return respond(WebExceptions.translate(exception, HttpStatus.BAD_REQUEST), HttpHeaders.EMPTY, request);
	}

	@ExceptionHandler
	void ignoreAbort(ClientAbortException exception) {
		// The client no longer reads an answer.
		this.logger.debug("The client closed the connection", exception);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> handleOther(Exception exception, WebRequest request) {
		return respond(UnexpectedExceptions.translate(exception), HttpHeaders.EMPTY, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException exception,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String path = (request instanceof ServletWebRequest servletRequest)
				? servletRequest.getRequest().getRequestURI() : '/' + exception.getResourcePath();
		return respond(new ProblemException(ProblemType.NOT_FOUND, "There is nothing at " + path), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception exception, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return respond(WebExceptions.translate(exception, status), headers, request);
	}

	private @Nullable ResponseEntity<Object> respond(ProblemException problem, HttpHeaders headers,
			WebRequest request) {
		if (request instanceof ServletWebRequest servletRequest) {
			HttpServletResponse response = servletRequest.getResponse();
			if (response != null && response.isCommitted()) {
				this.logger.warn("The answer has already begun, so that the client does not get this problem", problem);
				return null;
			}
			return this.responses.of(problem, headers, AskedPath.of(servletRequest.getRequest()));
		}
		return this.responses.of(problem, headers, null);
	}

}
