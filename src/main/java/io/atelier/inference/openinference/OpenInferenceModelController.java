package io.atelier.inference.openinference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.inference.PredictingReplica;

@RestController
@PredictingReplica
@RequestMapping("/v2/models/{name}")
@Tag(name = "Open Inference Protocol", description = "Predictions for clients of KServe and Triton")
class OpenInferenceModelController {

	private static final String VERSION = "/versions/{version}";

	private final OpenInferenceRequests requests;

	OpenInferenceModelController(OpenInferenceRequests requests) {
		this.requests = requests;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Describe a model", description = "The version that answers requests without a version")
	@ApiResponse(responseCode = "200", description = "Its version, inputs and outputs")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	ModelMetadata getModelMetadata(@ModelName @PathVariable String name) {
		return this.requests.metadata(name, null);
	}

	@GetMapping(path = VERSION, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Describe a version of a model", description = "Every model has one version")
	@ApiResponse(responseCode = "200", description = "Its version, inputs and outputs")
	@ApiResponse(responseCode = "404", description = "There is no such model or version")
	ModelMetadata getModelVersionMetadata(@ModelName @PathVariable String name,
			@ModelVersion @PathVariable String version) {
		return this.requests.metadata(name, version);
	}

	@GetMapping(path = "/ready", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Check whether a model is ready", description = "A model is ready once it is in memory.")
	@ApiResponse(responseCode = "200", description = "The model is ready",
			content = @Content(schema = @Schema(implementation = Health.ModelReady.class)))
	@ApiResponse(responseCode = "404", description = "There is no such model")
	@ApiResponse(responseCode = "503", description = "The model is not ready")
	ResponseEntity<Object> isModelReady(@ModelName @PathVariable String name) {
		return this.requests.ready(name, null);
	}

	@GetMapping(path = VERSION + "/ready", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Check whether a version of a model is ready",
			description = "A model is ready once it is in memory.")
	@ApiResponse(responseCode = "200", description = "The model is ready",
			content = @Content(schema = @Schema(implementation = Health.ModelReady.class)))
	@ApiResponse(responseCode = "404", description = "There is no such model or version")
	@ApiResponse(responseCode = "503", description = "The model is not ready")
	ResponseEntity<Object> isModelVersionReady(@ModelName @PathVariable String name,
			@ModelVersion @PathVariable String version) {
		return this.requests.ready(name, version);
	}

	// The mapping declares no content type, because that of the answer depends on the
	// request's body.
	@PostMapping(path = "/infer",
			consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@InferOperation
	@Operation(summary = "Predict with a model", description = InferOperation.DESCRIPTION)
	ResponseEntity<byte[]> infer(@ModelName @PathVariable String name, HttpServletRequest request) {
		return this.requests.infer(name, null, request);
	}

	@PostMapping(path = VERSION + "/infer",
			consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@InferOperation
	@Operation(summary = "Predict with a version of a model", description = InferOperation.DESCRIPTION)
	ResponseEntity<byte[]> inferWithVersion(@ModelName @PathVariable String name,
			@ModelVersion @PathVariable String version, HttpServletRequest request) {
		return this.requests.infer(name, version, request);
	}

}
