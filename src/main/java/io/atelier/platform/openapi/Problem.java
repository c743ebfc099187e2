package io.atelier.platform.openapi;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import io.atelier.platform.FieldViolation;

/**
 * The form of every failure, for the API description alone.
 *
 * @param type stable URI of its kind
 * @param title what its kind means
 * @param status HTTP status
 * @param detail what went wrong this time
 * @param instance path of the request
 * @param violations the fields that cannot be taken
 * @param errorId where to look in the log
 */
@Schema(description = "A failure (RFC 9457). Some kinds add members of their own.")
record Problem(
		@Schema(description = "Stable URI of its kind", example = "urn:atelier:problem:invalid-request") URI type,
		@Schema(description = "What its kind means, the same for every occurrence",
				example = "Invalid request") String title,
		@Schema(description = "HTTP status", example = "400") int status,
		@Schema(description = "What went wrong this time", example = "epochs: must be from 1 to 1000") String detail,
		@Schema(description = "Path of the request", format = "uri-reference", example = "/api/v1/jobs",
				requiredMode = RequiredMode.NOT_REQUIRED) String instance,
		@Schema(description = "The fields that cannot be taken, of an invalid request",
				requiredMode = RequiredMode.NOT_REQUIRED) List<FieldViolation> violations,
		@Schema(description = "Where to look in the log, of an internal error",
				example = "2f0d1c7e-5b59-4a29-9c39-2a1f4f5a7b10",
				requiredMode = RequiredMode.NOT_REQUIRED) String errorId) {

}
