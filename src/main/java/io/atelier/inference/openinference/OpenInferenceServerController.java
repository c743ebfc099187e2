package io.atelier.inference.openinference;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.inference.InferenceProperties;
import io.atelier.platform.ServiceVersion;

@RestController
@RequestMapping(path = "/v2", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Open Inference Protocol", description = "Predictions for clients of KServe and Triton")
class OpenInferenceServerController {

	private final ServiceVersion version;

	private final HealthEndpoint health;

	private final InferenceProperties inference;

	OpenInferenceServerController(ServiceVersion version, HealthEndpoint health, InferenceProperties inference) {
		this.version = version;
		this.health = health;
		this.inference = inference;
	}

	@GetMapping
	@Operation(summary = "Describe the server",
			description = "Its version, and the extensions of the protocol that it supports")
	@ApiResponse(responseCode = "200", description = "Name, version and extensions of the protocol")
	ServerMetadata getServerMetadata() {
		return new ServerMetadata("atelier", Objects.requireNonNullElse(this.version.version(), "development"),
				List.of("classification", "binary_tensor_data"));
	}

	// The specification writes the path with and without a slash.
	@GetMapping("/")
	@Hidden
	ServerMetadata serverMetadataWithSlash() {
		return getServerMetadata();
	}

	@GetMapping("/health/live")
	@Operation(summary = "Check whether the server is live", description = "Like `/livez`.")
	@ApiResponse(responseCode = "200", description = "The server is live",
			content = @Content(schema = @Schema(implementation = Health.Live.class)))
	@ApiResponse(responseCode = "503", description = "The server should be restarted")
	ResponseEntity<Object> isServerLive() {
		return Health.answer(isUp("liveness"), new Health.Live(true), "The server is not live");
	}

	@GetMapping("/health/ready")
	@Operation(summary = "Check whether the server accepts requests", description = "Like `/readyz`.")
	@ApiResponse(responseCode = "200", description = "The server is ready",
			content = @Content(schema = @Schema(implementation = Health.Ready.class)))
	@ApiResponse(responseCode = "503", description = "The server is not ready yet, or no longer")
	ResponseEntity<Object> isServerReady() {
		return Health.answer(this.inference.enabled() && isUp("readiness"), new Health.Ready(true),
				"The server is not ready");
	}

	private boolean isUp(String group) {
		HealthDescriptor descriptor = this.health.healthForPath(group);
		return descriptor != null && descriptor.getStatus().equals(Status.UP);
	}

}
