package io.atelier.training.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.atelier.training.JobId;
import io.atelier.training.events.JobStreams;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobSnapshot;

@RestController
@Tag(name = "Jobs")
class JobEventsController {

	private final JobReader reader;

	private final JobStreams streams;

	JobEventsController(JobReader reader, JobStreams streams) {
		this.reader = reader;
		this.streams = streams;
	}

	@GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "Follow all jobs live",
			description = "Server-sent events: what happens to any job from now on, in the form of a single job's events "
					+ "and with its id in `job`. Events have no ids: a client that reconnects reads the state of its "
					+ "jobs again, after the stream has opened, so that it misses nothing.")
	@ApiResponse(responseCode = "200", description = "The stream", content = @Content(
			mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"),
			examples = @ExampleObject("""
					event:transition
					data:{"job":"9c2f7f0e-3a51-4f0b-8a55-2f4b6f1f2f10","status":"RUNNING","at":"2026-01-01T12:00:00Z"}

					""")))
	ResponseEntity<SseEmitter> followJobs() {
		return answer(this.streams.followAll());
	}

	@GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "Follow a job live",
			description = "Server-sent events: first all past events, then new ones until the job ends. `transition` and "
					+ "`epoch` events have ids, so a client that reconnects with Last-Event-ID misses none and gets "
					+ "none twice. `progress` is sent up to four times a second and is not stored.",
			parameters = @Parameter(in = ParameterIn.HEADER, name = "Last-Event-ID",
					description = "The last event that the client received; all events are sent if it is unknown",
					schema = @Schema(type = "integer", minimum = "0")))
	@ApiResponse(responseCode = "200", description = "The stream",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"),
					examples = @ExampleObject("""
							id:2
							event:transition
							data:{"status":"RUNNING","at":"2026-01-01T12:00:00Z"}

							event:progress
							data:{"epoch":1,"epochs":20,"batch":17,"batches":391,"imagesPerSecond":251.3,"etaSeconds":3960,\
							"trainingLoss":1.21,"trainingAccuracy":0.56}

							""")))
	@ApiResponse(responseCode = "204", description = "The job has ended and all events were sent; do not reconnect",
			content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such job")
	ResponseEntity<SseEmitter> followJob(@JobId @PathVariable UUID id,
			@Parameter(hidden = true) @RequestHeader(name = "Last-Event-ID",
					required = false) @Nullable String lastEvent) {
		int told = LastEventId.of(lastEvent);
		JobSnapshot now = this.reader.find(id);
		// A client that knows of more than there is knew another past, as before a backup
		// was restored.
		int lastEventId = (told <= now.lastEventId()) ? told : 0;
		if (now.status().isFinal() && lastEventId == now.lastEventId()) {
			return ResponseEntity.noContent().build();
		}
		return answer(this.streams.follow(id, lastEventId));
	}

	private static ResponseEntity<SseEmitter> answer(SseEmitter stream) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no").body(stream);
	}

}
