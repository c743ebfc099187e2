package io.atelier.training.web;

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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.evaluation.Evaluation;
import io.atelier.platform.IdempotencyKey;
import io.atelier.platform.Links;
import io.atelier.platform.request.JsonRequest;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobGroups;
import io.atelier.training.JobId;
import io.atelier.training.job.JobDesk;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.run.RunningJobs;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs", description = "Training jobs: submit, follow, pause, cancel, evaluate")
class JobController {

	private final JobRequestReader requests;

	private final JobDesk desk;

	private final JobReader reader;

	private final RunningJobs running;

	private final JobGroups groups;

	JobController(JobRequestReader requests, JobDesk desk, JobReader reader, RunningJobs running, JobGroups groups) {
		this.requests = requests;
		this.desk = desk;
		this.reader = reader;
		this.running = running;
		this.groups = groups;
	}

	@InitBinder
	void takeLists(WebDataBinder binder) {
		JobQuery.configure(binder);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Submit a training job",
			description = "Jobs run in the order of submission, but keys take turns. They continue automatically after "
					+ "a restart. With only "
					+ "`architecture`, the job is the paper's full training. The response lists all faults of "
					+ "a request.",
			parameters = @Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
					description = "Repeating a key with the same body returns the same job; 1 to 255 printable "
							+ "ASCII characters",
					schema = @Schema(type = "string", minLength = 1, maxLength = 255)),
			requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(ref = "JobRequest"),
					examples = {
							@ExampleObject(name = "embedded data", summary = "The built-in data set; takes seconds",
									value = """
											{"architecture": "mlp", "dataset": "fashion-sketch", "epochs": 2}"""),
							@ExampleObject(name = "every field", summary = "Every field, on Fashion-MNIST", value = """
									{"architecture": "cnn-pool", "optimizer": {"name": "adam", "learningRate": 0.001}, \
									"epochs": 2, "batchSize": 128, "seed": 42, "dataset": "fashion-mnist", \
									"trainingImages": 2000, "validation": "holdout", "padding": "same"}""") })))
	@ApiResponse(responseCode = "202", description = "The job is accepted",
			headers = @Header(name = "Location", description = "The URL of the job", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "400", description = "Some fields are invalid; each is listed with the allowed values")
	@ApiResponse(responseCode = "409", description = "The data set is not available")
	@ApiResponse(responseCode = "415", description = "The body is not JSON")
	@ApiResponse(responseCode = "422", description = "The Idempotency-Key belongs to another request")
	ResponseEntity<JobView> submitJob(InputStream body,
			@Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		JsonRequest request = JsonRequest.parse(body);
		Recipe recipe = this.requests.read(request);
		UUID id = this.desk.submit(recipe, IdempotencyKey.of(key, request.canonical()));
		return ResponseEntity.accepted().location(URI.create(Links.to("/api/v1/jobs/" + id))).body(view(id));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List jobs", description = "The newest first, unless sorted otherwise.")
	@ApiResponse(responseCode = "200", description = "A page of jobs")
	@ApiResponse(responseCode = "400", description = "A filter, page or order is unknown or out of range")
	PagedModel<JobView> listJobs(@ParameterObject JobQuery query) {
		JobQuery.Listing listing = query.read(this.groups);
		return new PagedModel<>(this.reader.list(listing.filter(), listing.page()).map(this::view));
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get a job",
			description = "The request, the progress, and the result or the cause of a failure")
	@ApiResponse(responseCode = "200", description = "The job")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	JobView getJob(@JobId @PathVariable UUID id) {
		return view(id);
	}

	@GetMapping(path = "/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get the scores of the job's model on the test set",
			description = "Scores per class and their means, and the confusion matrix: rows true, columns predicted.")
	@ApiResponse(responseCode = "200", description = "All scores")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded")
	Evaluation getJobEvaluation(@JobId @PathVariable UUID id) {
		return this.reader.requireEvaluation(id);
	}

	@PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Cancel a job",
			description = "Cancels a waiting job at once and a running job before its next batch. Finished epochs are kept.")
	@ApiResponse(responseCode = "202", description = "The job is cancelled or will be")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has ended or is already being cancelled")
	JobView cancelJob(@JobId @PathVariable UUID id) {
		this.desk.cancel(id);
		return view(id);
	}

	@PostMapping(path = "/{id}/pause", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Pause a job",
			description = "Pauses a waiting job at once and a running job before its next batch. Finished epochs are kept; "
					+ "the current epoch is repeated when the job is resumed.")
	@ApiResponse(responseCode = "202", description = "The job is paused or will be")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job is neither waiting nor running")
	JobView pauseJob(@JobId @PathVariable UUID id) {
		this.desk.pause(id);
		return view(id);
	}

	@PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Resume a paused job",
			description = "The job returns to its place in the queue, continues after its last finished epoch, and ends "
					+ "with the parameters that it would have without the pause.")
	@ApiResponse(responseCode = "202", description = "The job is waiting for a worker")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job is not paused, or its data set is not available")
	JobView resumeJob(@JobId @PathVariable UUID id) {
		this.desk.resume(id);
		return view(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a job that has ended",
			description = "Deletes its epochs and scores and keeps its model.")
	@ApiResponse(responseCode = "204", description = "The job is deleted")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not ended: cancel it first; or a study needs it")
	void deleteJob(@JobId @PathVariable UUID id) {
		this.desk.delete(id);
	}

	private JobView view(UUID id) {
		return view(this.reader.find(id));
	}

	private JobView view(JobSnapshot job) {
		return JobView.of(job, this.running.progress(job.id()));
	}

}
