package io.atelier.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import io.atelier.platform.NumberRange;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.Values;

/**
 * Fails in every way that a controller can.
 */
@TestComponent
@RestController
@RequestMapping("/test")
class FailingController {

	private static final Member<List<Integer>> LINES = Member.optional("lines",
			Values.listOf(Values.integers(1, 10), 3), "How many of each", List.of(1));

	private static final Member<Double> WEIGHT = Member.optional("weight", Values.numbers(NumberRange.from(0)),
			"In kilograms", 1);

	@GetMapping(path = "/image", produces = MediaType.IMAGE_PNG_VALUE)
	byte[] image(@RequestParam(required = false) @Nullable Integer size) {
		throw ProblemException.notFound("picture", "p1");
	}

	@GetMapping(path = "/table", produces = "text/csv")
	String table() {
		throw ProblemException.notFound("table", "t1");
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	String events() {
		throw ProblemException.notFound("job", "j1");
	}

	@GetMapping("/busy")
	String busy() {
		throw new ProblemException(new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too-busy", "Too busy"), "Later",
				Map.of("waiting", 7))
			.withRetryAfter(Duration.ofSeconds(3));
	}

	@GetMapping("/bug")
	String bug() {
		throw new IllegalStateException("the secret is 42");
	}

	@GetMapping("/conflict")
	String conflict() {
		throw new OptimisticLockingFailureException("row 7 of secret_table");
	}

	@GetMapping("/database")
	String database() {
		throw new DataAccessResourceFailureException("jdbc:secret");
	}

	@GetMapping("/commit")
	String commit() {
		throw new TransactionSystemException("Could not commit", new SQLException("secret", "08006"));
	}

	@GetMapping("/shutdown")
	String shutdown() {
		throw new JpaSystemException(new PersistenceException(new SQLException("secret", "57P01")));
	}

	@GetMapping("/rollback")
	String rollback() {
		throw new JpaSystemException(new PersistenceException(new SQLException("Connection is closed, secret")));
	}

	@GetMapping("/statement")
	String statement() {
		throw new JpaSystemException(new PersistenceException(new SQLException("secret", "42703")));
	}

	@GetMapping("/unmet")
	String unmet() {
		throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "No coffee");
	}

	@GetMapping("/annotated")
	String annotated() {
		throw new GoneException();
	}

	@GetMapping("/sent")
	void sent(HttpServletResponse response) throws IOException {
		response.sendError(403, "Not you");
	}

	@GetMapping("/slow")
	Callable<String> slow() {
		return () -> {
			throw new CancellationException("secret");
		};
	}

	@GetMapping("/ids/{id}")
	String id(@PathVariable UUID id, @RequestParam int top, @RequestHeader("Idempotency-Key") String key) {
		return id + key + top;
	}

	@GetMapping("/limited")
	String limited(@RequestParam @Min(1) @Max(10) int size, @RequestParam(required = false) HttpStatus.Series series) {
		return size + "" + series;
	}

	@PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
	int order(InputStream body) {
		JsonRequest request = JsonRequest.parse(body);
		int lines = request.get(LINES).map(List::size).orElse(0);
		request.get(WEIGHT);
		request.complete();
		return lines;
	}

	@GetMapping("/waiting")
	String waiting() {
		return new RequestingClient().isGone() ? "gone" : "waiting";
	}

	@PostMapping("/bytes")
	int bytes(InputStream body) throws IOException {
		return body.readAllBytes().length;
	}

	@PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String files(@RequestParam MultipartFile image) {
		return String.valueOf(image.getOriginalFilename());
	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneException extends RuntimeException {

	}

}
