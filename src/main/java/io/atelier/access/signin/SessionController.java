package io.atelier.access.signin;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.access.AccessProperties;
import io.atelier.access.key.KeyRing;
import io.atelier.access.key.KeyRing.ValidKey;
import io.atelier.access.session.NewSession;
import io.atelier.access.session.Sessions;
import io.atelier.access.web.AccessFailures;
import io.atelier.access.web.AuditFilter;
import io.atelier.access.web.CallerAuthentication;
import io.atelier.access.web.SessionCookie;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.request.JsonRequest;

@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "Session", description = "Sign in with a key from a browser, and sign out")
class SessionController {

	private static final ProblemType TOO_MANY = new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too-many-sign-ins",
			"Too many failed sign-ins");

	private static final ProblemType NO_KEYS = new ProblemType(HttpStatus.CONFLICT, "no-keys", "No keys");

	private final SignInRequest requests;

	private final SignInBrake brake;

	private final KeyRing keys;

	private final Sessions sessions;

	private final AccessProperties access;

	SessionController(SignInRequest requests, SignInBrake brake, KeyRing keys, Sessions sessions,
			AccessProperties access) {
		this.requests = requests;
		this.brake = brake;
		this.keys = keys;
		this.sessions = sessions;
		this.access = access;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Sign in",
			description = "Opens a session, whose token is in a cookie that scripts cannot read. A page then needs no "
					+ "key. The session ends when its time is over, at the latest when its key does.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(ref = "SignInRequest"))))
	@ApiResponse(responseCode = "200", description = "The session is open",
			headers = @Header(name = "Set-Cookie", description = "The token", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "400", description = "The body is not a key in JSON")
	@ApiResponse(responseCode = "401", description = "The key is not valid")
	@ApiResponse(responseCode = "409", description = "The service has no keys and needs none")
	@ApiResponse(responseCode = "429", description = "Too many keys from this address were wrong")
	ResponseEntity<SessionView> signIn(InputStream body, HttpServletRequest request, HttpServletResponse response) {
		String sent = this.requests.read(JsonRequest.parse(body));
		if (!this.keys.needsKey()) {
			throw new ProblemException(NO_KEYS, "The service has no keys and needs none, so nobody has to sign in");
		}
		String address = request.getRemoteAddr();
		this.brake.delay(address).ifPresent((delay) -> {
			throw new ProblemException(TOO_MANY, "Too many keys from this address were wrong. Try again later")
				.withRetryAfter(delay.plusSeconds(1));
		});
		Optional<ValidKey> key = this.keys.find(sent);
		if (key.isEmpty()) {
			this.brake.countFailure(address);
			throw AccessFailures.wrongKey(response);
		}
		AuditFilter.noteSignIn(request, key.get().caller());
		NewSession session = this.sessions.open(key.get());
		return ResponseEntity.ok()
			.header(HttpHeaders.SET_COOKIE,
					SessionCookie.write(session.token(), this.access.sessionLifetime(), request))
			.body(SessionView.of(key.get().caller(), true, session.expiresAt(),
					CallerAuthentication.csrfToken(session.token())));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Find out who you are",
			description = "Needs neither key nor session, and says what either allows.")
	@ApiResponse(responseCode = "200", description = "The sender of this request")
	SessionView getSession() {
		boolean keyNeeded = this.keys.needsKey();
		return CallerAuthentication.current()
			.map((current) -> SessionView.of(current.getPrincipal(), keyNeeded, null, current.csrfToken().orElse(null)))
			.orElseGet(() -> SessionView.nobody(keyNeeded));
	}

	@DeleteMapping
	@Operation(summary = "Sign out", description = "Ends the session everywhere within two seconds.")
	@ApiResponse(responseCode = "204", description = "There is no session any more")
	ResponseEntity<Void> signOut(HttpServletRequest request) {
		SessionCookie.read(request).ifPresent(this.sessions::close);
		return ResponseEntity.noContent()
			.header(HttpHeaders.SET_COOKIE, SessionCookie.write("", Duration.ZERO, request))
			.build();
	}

}
