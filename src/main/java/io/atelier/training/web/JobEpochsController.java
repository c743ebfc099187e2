package io.atelier.training.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import io.atelier.training.JobId;
import io.atelier.training.job.JobReader;

@RestController
@Tag(name = "Jobs")
class JobEpochsController {

	private final JobReader reader;

	JobEpochsController(JobReader reader) {
		this.reader = reader;
	}

	@GetMapping(path = "/api/v1/jobs/{id}/epochs", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Get the learning curves of a job",
			description = "One element for each finished epoch, in order; all of them by default. Training loss and "
					+ "accuracy are running means over the epoch with dropout, while the network changes, as Keras "
					+ "prints them.")
	@ApiResponse(responseCode = "200", description = "The finished epochs")
	@ApiResponse(responseCode = "400", description = "The page is out of range")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	PagedModel<EpochMetrics> listJobEpochs(@JobId @PathVariable UUID id,
			@Parameter(description = "position of the page, from 0", schema = @Schema(type = "integer", minimum = "0")) //
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
			@Parameter(description = "epochs on a page, by default as many as a job can have",
					schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "1000")) //
			@RequestParam(defaultValue = "1000") @Min(1) @Max(1000) int size) {
		return new PagedModel<>(this.reader.epochs(id, PageRequest.of(page, size)));
	}

}
