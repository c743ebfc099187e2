package io.atelier.platform.openapi;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import io.atelier.platform.FieldViolation;

/**
 * The form of every failure; used only for the API description.
 */
@Schema(description = "A failure (RFC 9457). Some kinds add members of their own.")
record Problem(
		@Schema(description = "Stable URI of the kind", example = "urn:atelier:problem:invalid-request") URI type,
		@Schema(description = "Meaning of the kind, the same for every occurrence",
				example = "Invalid request") String title,
		@Schema(description = "HTTP status", example = "400") int status,
		@Schema(description = "What went wrong this time", example = "epochs: must be from 1 to 1000") String detail,
		@Schema(description = "Path of the request", format = "uri-reference", example = "/api/v1/jobs",
				requiredMode = RequiredMode.NOT_REQUIRED) String instance,
		@Schema(description = "The invalid fields, for an invalid request",
				requiredMode = RequiredMode.NOT_REQUIRED) List<FieldViolation> violations,
		@Schema(description = "Id of the error in the log, for an internal error",
				example = "2f0d1c7e-5b59-4a29-9c39-2a1f4f5a7b10",
				requiredMode = RequiredMode.NOT_REQUIRED) String errorId) {

}
