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
@Tag(name = "Jobs", description = "Train a network: submit, follow, cancel, judge")
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
			description = "The job waits in the order of submission and runs by itself, also after a restart. Without anything "
					+ "but the architecture it is the paper's training in full. "
					+ "All faults of a request are answered at once.",
			parameters = @Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
					description = "The same key with the same body answers the same job again; 1 to 255 printable "
							+ "ASCII characters",
					schema = @Schema(type = "string", minLength = 1, maxLength = 255)),
			requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(ref = "JobRequest"),
					examples = {
							@ExampleObject(name = "embedded data", summary = "The embedded data set, done in seconds",
									value = """
											{"architecture": "mlp", "dataset": "fashion-sketch", "epochs": 2}"""),
							@ExampleObject(name = "every field", summary = "Every field, on the real data", value = """
									{"architecture": "cnn-pool", "optimizer": {"name": "adam", "learningRate": 0.001}, \
									"epochs": 2, "batchSize": 128, "seed": 42, "dataset": "fashion-mnist", \
									"trainingImages": 2000, "validation": "holdout", "padding": "same"}""") })))
	@ApiResponse(responseCode = "202", description = "The job is taken",
			headers = @Header(name = "Location", description = "Where the job is", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "400", description = "Fields cannot be taken; each is listed with what can")
	@ApiResponse(responseCode = "409", description = "The data set cannot be had")
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
	@Operation(summary = "Look at a job",
			description = "What was asked for, how far it is, and its result or why it failed")
	@ApiResponse(responseCode = "200", description = "The job as it is now")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	JobView getJob(@JobId @PathVariable UUID id) {
		return view(id);
	}

	@GetMapping(path = "/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "How good the job's model is on the test set",
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
			description = "A waiting job at once, a running one before its next batch. Finished epochs are kept.")
	@ApiResponse(responseCode = "202", description = "The job is cancelled, or about to be")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has ended, or is being cancelled already")
	JobView cancelJob(@JobId @PathVariable UUID id) {
		this.desk.cancel(id);
		return view(id);
	}

	@PostMapping(path = "/{id}/pause", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Pause a job",
			description = "A waiting job at once, a running one before its next batch. Finished epochs are kept, the one "
					+ "under way is done again when the job is resumed.")
	@ApiResponse(responseCode = "202", description = "The job is paused, or about to be")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job neither waits nor runs")
	JobView pauseJob(@JobId @PathVariable UUID id) {
		this.desk.pause(id);
		return view(id);
	}

	@PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Resume a paused job",
			description = "It waits for a worker in the place of its submission, goes on after its last finished epoch, "
					+ "and ends with the parameters it would have had without the pause.")
	@ApiResponse(responseCode = "202", description = "The job waits for a worker")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job is not paused, or its data set cannot be had")
	JobView resumeJob(@JobId @PathVariable UUID id) {
		this.desk.resume(id);
		return view(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a job that has ended", description = "Its epochs and scores go, its model stays.")
	@ApiResponse(responseCode = "204", description = "The job is gone")
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
