package io.atelier.access.key.web;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.access.ListenAddress;
import io.atelier.access.key.KeyDesk;
import io.atelier.access.key.KeyRing;
import io.atelier.platform.Links;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.platform.request.JsonRequest;

@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "Keys", description = "Who may use the service: create, rotate and revoke keys")
class KeyController {

	private static final ProblemType ELSEWHERE = new ProblemType(HttpStatus.FORBIDDEN, "first-key-elsewhere",
			"The first key is created elsewhere");

	private final KeyDesk desk;

	private final KeyRing ring;

	private final ListenAddress address;

	private final KeyRequests requests;

	private final Clock clock;

	KeyController(KeyDesk desk, KeyRing ring, ListenAddress address, KeyRequests requests, Clock clock) {
		this.desk = desk;
		this.ring = ring;
		this.address = address;
		this.requests = requests;
		this.clock = clock;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Create a key",
			description = "Only this answer contains the key itself. From the first key on, every call needs one, "
					+ "so the first one must have the scope `admin` and must not expire.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(ref = "KeyRequest"))))
	@ApiResponse(responseCode = "201", description = "The key",
			headers = @Header(name = "Location", description = "The URL of the key", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "400", description = "Some fields are invalid; each is listed with the allowed values")
	@ApiResponse(responseCode = "409", description = "It would be the first key, but not an administrator's")
	ResponseEntity<KeyView> createKey(InputStream body) {
		KeyRequests.Creation creation = this.requests.readCreation(JsonRequest.parse(body));
		if (!this.ring.needsKey() && !this.address.isLoopback()) {
			throw new ProblemException(ELSEWHERE, "The first key of a service on a network is created on its machine, "
					+ "by starting once with --atelier.access.create-key=admin");
		}
		KeyView view = KeyView.of(this.desk.create(creation.name(), creation.scopes(), creation.lifetime()),
				this.clock.instant());
		return ResponseEntity.created(URI.create(Links.to("/api/v1/keys/" + view.id()))).body(view);
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List keys", description = "The oldest first. Revoked and expired keys stay in the list.")
	@ApiResponse(responseCode = "200", description = "All keys")
	List<KeyView> listKeys() {
		return this.desk.list().stream().map((key) -> KeyView.of(key, this.clock.instant())).toList();
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get a key")
	@ApiResponse(responseCode = "200", description = "The key")
	@ApiResponse(responseCode = "404", description = "There is no such key")
	KeyView getKey(@Parameter(description = "id of the key", example = "4gYq0ZbS1xKd") @PathVariable String id) {
		return KeyView.of(this.desk.find(id), this.clock.instant());
	}

	@PostMapping(path = "/{id}/rotate", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Rotate a key",
			description = "Creates another secret for the key. The present one stays valid for a while, so that its "
					+ "users have time to change. A second rotation ends the validity of the first secret.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(ref = "KeyRotationRequest"))))
	@ApiResponse(responseCode = "200", description = "The key, with its new secret")
	@ApiResponse(responseCode = "400", description = "A field is invalid")
	@ApiResponse(responseCode = "404", description = "There is no such key")
	@ApiResponse(responseCode = "409", description = "The key is revoked")
	KeyView rotateKey(@Parameter(description = "id of the key", example = "4gYq0ZbS1xKd") @PathVariable String id,
			InputStream body) {
		return KeyView.of(this.desk.rotate(id, this.requests.readOverlap(JsonRequest.parse(body))),
				this.clock.instant());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Revoke a key", description = "Every process refuses the key within two seconds.")
	@ApiResponse(responseCode = "204", description = "It is revoked")
	@ApiResponse(responseCode = "404", description = "There is no such key")
	@ApiResponse(responseCode = "409", description = "It is the last administrator's key")
	void revokeKey(@Parameter(description = "id of the key", example = "4gYq0ZbS1xKd") @PathVariable String id) {
		this.desk.revoke(id);
	}

}
