package io.atelier.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.LabelledPredictions;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.training.JobId;
import io.atelier.training.job.JobReader;
import io.atelier.training.prediction.TestPredictions;

@RestController
@Tag(name = "Jobs")
class JobPredictionsController {

	private static final ProblemType NO_PREDICTIONS = new ProblemType(HttpStatus.CONFLICT, "no-predictions",
			"No predictions");

	private final JobReader reader;

	private final TestPredictions predictions;

	JobPredictionsController(JobReader reader, TestPredictions predictions) {
		this.reader = reader;
		this.predictions = predictions;
	}

	@GetMapping(path = "/api/v1/jobs/{id}/predictions", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List what the job's model answers for the test images",
			description = "One element for each test image that the filters admit. The confidence is the probability "
					+ "of the predicted class, calibrated if the model has a temperature.")
	@ApiResponse(responseCode = "200", description = "A page of predictions")
	@ApiResponse(responseCode = "400", description = "A class, page or order is unknown or out of range")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded (`no-evaluation`), or did so before "
			+ "predictions were stored (`no-predictions`)")
	PagedModel<TestPredictionView> listJobPredictions(@JobId @PathVariable UUID id,
			@Parameter(description = "only images of this class, from 0",
					schema = @Schema(type = "integer", minimum = "0")) //
			@RequestParam(required = false) @Nullable Integer trueClass,
			@Parameter(description = "only images that are taken for this class, from 0",
					schema = @Schema(type = "integer", minimum = "0")) //
			@RequestParam(required = false) @Nullable Integer predictedClass,
			@Parameter(description = "only wrong predictions, or only right ones") //
			@RequestParam(required = false) @Nullable Boolean wrong,
			@Parameter(description = "a field and a direction: image or confidence, then asc or desc",
					example = "confidence,desc") //
			@RequestParam(defaultValue = "image") String sort,
			@Parameter(description = "position of the page, from 0", schema = @Schema(type = "integer", minimum = "0")) //
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
			@Parameter(description = "predictions on a page",
					schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "20")) //
			@RequestParam(defaultValue = "20") @Min(1) @Max(1000) int size) {
		List<String> labels = this.reader.requireEvaluation(id).classes().stream().map(ClassScores::label).toList();
		requireKnown(trueClass, predictedClass, labels.size(), sort);
		List<LabelledPredictions.Answer> found = find(id).answers()
			.filter((answer) -> trueClass == null || answer.actual() == trueClass)
			.filter((answer) -> predictedClass == null || answer.predicted() == predictedClass)
			.filter((answer) -> wrong == null || answer.isWrong() == wrong)
			.sorted(PredictionOrder.find(sort).orElseThrow())
			.toList();
		String dataset = this.reader.recipe(id).dataset();
		PageRequest request = PageRequest.of(page, size);
		return new PagedModel<>(new PageImpl<>(found.stream()
			.skip(request.getOffset())
			.limit(size)
			.map((answer) -> TestPredictionView.of(answer, labels, dataset))
			.toList(), request, found.size()));
	}

	private LabelledPredictions find(UUID id) {
		return this.predictions.find(id)
			.orElseThrow(() -> new ProblemException(NO_PREDICTIONS,
					"The job succeeded before predictions were stored; an equal job stores them"));
	}

	private static void requireKnown(@Nullable Integer trueClass, @Nullable Integer predictedClass, int classes,
			String sort) {
		List<FieldViolation> violations = new ArrayList<>();
		requireClass("trueClass", trueClass, classes, violations);
		requireClass("predictedClass", predictedClass, classes, violations);
		if (PredictionOrder.find(sort).isEmpty()) {
			violations.add(new FieldViolation("sort", "'%s' is not a field with an optional direction".formatted(sort),
					PredictionOrder.names()));
		}
		if (!violations.isEmpty()) {
			throw FieldViolation.problem(violations);
		}
	}

	private static void requireClass(String field, @Nullable Integer index, int classes,
			List<FieldViolation> violations) {
		if (index != null && (index < 0 || index >= classes)) {
			violations.add(new FieldViolation(field, "there is no class %s".formatted(index),
					List.of(String.format(Locale.ROOT, "%d to %d", 0, classes - 1))));
		}
	}

}
