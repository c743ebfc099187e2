package io.atelier.study.web;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.paper.PaperProtocol;
import io.atelier.platform.IdempotencyKey;
import io.atelier.platform.Links;
import io.atelier.platform.request.JsonRequest;
import io.atelier.study.StudyId;
import io.atelier.study.StudyPlan;
import io.atelier.study.desk.RemainingTime;
import io.atelier.study.desk.StudyDesk;
import io.atelier.study.desk.StudyReader;
import io.atelier.study.desk.StudySnapshot;
import io.atelier.study.request.StudyRequestReader;

@RestController
@RequestMapping("/api/v1/studies")
@Tag(name = "Studies", description = "Compare networks and optimizers, and the paper's values with ours")
class StudyController {

	private final StudyRequestReader requests;

	private final StudyDesk desk;

	private final StudyReader reader;

	private final RemainingTime remaining;

	StudyController(StudyRequestReader requests, StudyDesk desk, StudyReader reader, RemainingTime remaining) {
		this.requests = requests;
		this.desk = desk;
		this.reader = reader;
		this.remaining = remaining;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Submit a study",
			description = "A study submits ordinary jobs, reuses finished ones, and continues automatically after a "
					+ "restart. The response lists all faults of a request.",
			parameters = @Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
					description = "Repeating a key with the same body returns the same study; 1 to 255 printable "
							+ "ASCII characters",
					schema = @Schema(type = "string", minLength = 1, maxLength = 255)),
			requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(ref = "StudyRequest"),
					examples = { @ExampleObject(name = "quick", summary = "Two optimizers; takes seconds", value = """
							{"kind": "grid", "architectures": ["mlp"], "optimizers": ["sgd", "adam"], \
							"seeds": 3, "epochs": 2, "trainingImages": 2000, "dataset": "fashion-sketch"}"""),
							@ExampleObject(name = "scaled", summary = "Table 1, scaled down", value = """
									{"kind": "architectures", "trainingImages": 4000, "epochs": 2}""") })))
	@ApiResponse(responseCode = "202", description = "The study is accepted",
			headers = @Header(name = "Location", description = "The URL of the study",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "400", description = "Some fields are invalid; each is listed with the allowed values")
	@ApiResponse(responseCode = "409", description = "The data set is not available")
	@ApiResponse(responseCode = "415", description = "The body is not JSON")
	@ApiResponse(responseCode = "422", description = "The Idempotency-Key belongs to another request")
	ResponseEntity<StudyView> submitStudy(InputStream body,
			@Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		JsonRequest request = JsonRequest.parse(body);
		StudyPlan plan = this.requests.read(request);
		String canonical = request.canonical();
		UUID id = this.desk.submit(plan, canonical, IdempotencyKey.of(key, canonical));
		return ResponseEntity.accepted().location(URI.create(Links.to("/api/v1/studies/" + id))).body(view(id));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List studies", description = "The newest first.")
	@ApiResponse(responseCode = "200", description = "A page of studies")
	@ApiResponse(responseCode = "400", description = "A page or size is out of range")
	PagedModel<StudySummaryView> listStudies(
			@Parameter(description = "position of the page, from 0") @RequestParam(
					defaultValue = "0") @Min(0) @Max(1_000_000) int page,
			@Parameter(description = "studies on a page") @RequestParam(
					defaultValue = "20") @Min(1) @Max(50) int size) {
		Sort newest = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id"));
		return new PagedModel<>(this.reader.list(PageRequest.of(page, size, newest)).map(this::summary));
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get a study and its findings so far",
			description = "For each cell the paper's values, ours with spread and intervals, and verdicts; also the "
					+ "comparisons of cells, their ranking, claims of the paper, and the ledger of hyperparameters.")
	@ApiResponse(responseCode = "200", description = "The study")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	StudyView getStudy(@StudyId @PathVariable UUID id) {
		return view(id);
	}

	@GetMapping(path = "/{id}/provenance", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get the provenance of a study's numbers",
			description = "The requests of the study and of each job, ready to be sent again, and for each job the "
					+ "checksum of the data, the version of the code, the library, its settings and the machine. "
					+ "The same requests on the same machine give the same numbers, bit for bit.")
	@ApiResponse(responseCode = "200", description = "The provenance")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	ProvenanceView getStudyProvenance(@StudyId @PathVariable UUID id) {
		return ProvenanceView.of(this.reader.snapshot(id));
	}

	@PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Cancel a study",
			description = "Cancels its waiting jobs at once and its running jobs before their next batch. Jobs that a user "
					+ "submitted or another study needs continue. Finished work is kept.")
	@ApiResponse(responseCode = "202", description = "The study is cancelled or will be")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	@ApiResponse(responseCode = "409", description = "The study has ended or is already being cancelled")
	StudyView cancelStudy(@StudyId @PathVariable UUID id) {
		this.desk.cancel(id);
		return view(id);
	}

	@PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Resume a study that failed or was cancelled", description = "Trains only the missing jobs.")
	@ApiResponse(responseCode = "202", description = "The study continues")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	@ApiResponse(responseCode = "409", description = "The study has succeeded or is still running")
	StudyView resumeStudy(@StudyId @PathVariable UUID id) {
		this.desk.resume(id);
		return view(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a study that has ended", description = "Keeps its jobs and models.")
	@ApiResponse(responseCode = "204", description = "The study is deleted")
	@ApiResponse(responseCode = "404", description = "There is no such study")
	@ApiResponse(responseCode = "409", description = "The study has not ended: cancel it first")
	void deleteStudy(@StudyId @PathVariable UUID id) {
		this.desk.delete(id);
	}

	private StudyView view(UUID id) {
		StudySnapshot study = this.reader.snapshot(id);
		return StudyView.of(study, this.reader.report(study), this.remaining.of(study.runs()));
	}

	private StudySummaryView summary(StudySnapshot study) {
		boolean scaledDown = study.plan()
			.cells()
			.stream()
			.anyMatch((cell) -> !PaperProtocol.departures(cell.recipe()).isEmpty());
		return StudySummaryView.of(study, scaledDown, this.remaining.of(study.runs()));
	}

}
