package io.atelier.access.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.access.audit.AuditLog;
import io.atelier.access.audit.AuditQuery;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Keys")
class AuditController {

	private final AuditLog log;

	AuditController(AuditLog log) {
		this.log = log;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List changes",
			description = "Every request that could change something, and its outcome, the newest first. Not listed are "
					+ "requests that were refused because they had no valid key or were too many.")
	@ApiResponse(responseCode = "200", description = "A page of changes")
	@ApiResponse(responseCode = "400", description = "A parameter is malformed or out of range")
	PagedModel<AuditEntryView> listChanges(
			@Parameter(description = "only changes with this key: its id", example = "4gYq0ZbS1xKd") @RequestParam(
					required = false) @Pattern(regexp = "^[0-9A-Za-z]{12}$") @Nullable String key,
			@Parameter(description = "only paths that begin so", example = "/api/v1/jobs") @RequestParam(
					required = false) @Pattern(regexp = "^/[!-~]{0,199}$") @Nullable String path,
			@Parameter(description = "only responses with this status",
					example = "202") @RequestParam(required = false) @Min(100) @Max(599) @Nullable Integer status,
			@Parameter(description = "only from this moment on",
					example = "2026-01-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant from,
			@Parameter(description = "only before this moment",
					example = "2036-01-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant to,
			@Parameter(description = "page number, from 0") @RequestParam(
					defaultValue = "0") @Min(0) @Max(10_000_000) int page,
			@Parameter(description = "changes per page") @RequestParam(
					defaultValue = "20") @Min(1) @Max(100) int size) {
		AuditQuery query = new AuditQuery(key, path, status, from, to);
		return new PagedModel<>(this.log.list(query, PageRequest.of(page, size)).map(AuditEntryView::of));
	}

}
