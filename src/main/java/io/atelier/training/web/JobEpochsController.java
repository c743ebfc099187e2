package io.atelier.training.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.platform.PathId;
import io.atelier.training.job.JobReader;

@RestController
@Tag(name = "Jobs")
class JobEpochsController {

	private static final String PATH = "/api/v1/jobs/{id}/epochs";

	private final JobReader reader;

	JobEpochsController(JobReader reader) {
		this.reader = reader;
	}

	@GetMapping(path = PATH, params = { "!page", "!size" }, produces = MediaType.APPLICATION_JSON_VALUE)
	@Hidden
	List<EpochMetrics> epochs(@PathVariable String id) {
		return this.reader.epochs(PathId.of("job", id));
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "epochs", summary = "Learning curves of a job",
			description = "One element per finished epoch, in order: all of them as an array, or with page or size one page "
					+ "of them. The training figures are running means over the epoch while the network changes, "
					+ "dropout on, as Keras prints them.")
	@ApiResponse(responseCode = "200", description = "The finished epochs; a page of them where one is asked for",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					array = @ArraySchema(schema = @Schema(implementation = EpochMetrics.class))))
	@ApiResponse(responseCode = "400", description = "The page is out of range")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	PagedModel<EpochMetrics> page(@PathVariable String id,
			@Parameter(description = "position of the page, from 0", schema = @Schema(type = "integer", minimum = "0")) //
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
			@Parameter(description = "epochs on a page, 100 if only the page is given",
					schema = @Schema(type = "integer", minimum = "1", maximum = "1000")) //
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int size) {
		return new PagedModel<>(this.reader.epochs(PathId.of("job", id), PageRequest.of(page, size)));
	}

}
