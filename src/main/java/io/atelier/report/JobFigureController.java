package io.atelier.report;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResults;

@Tag(name = "Reports", description = "Figures drawn from what was measured")
@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobFigureController {

	private static final String SVG = "image/svg+xml";

	private static final ProblemType NO_EPOCHS = new ProblemType(HttpStatus.CONFLICT, "no-epochs", "No epochs yet");

	private static final ProblemType NO_EVALUATION = new ProblemType(HttpStatus.CONFLICT, "no-evaluation",
			"No evaluation yet");

	private final JobResults results;

	JobFigureController(JobResults results) {
		this.results = results;
	}

	@GetMapping(path = "/curves.svg", produces = SVG)
	@Operation(summary = "Draw the learning curves as SVG",
			description = "Loss and accuracy by epoch, as far as the job is; the paper's last values as dashed lines "
					+ "where it trained the same network")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`no-epochs`)")
	ResponseEntity<byte[]> curvesSvg(@PathVariable UUID id) {
		return answer(curves(id), FigureFormat.SVG, SVG);
	}

	@GetMapping(path = "/curves.png", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "Draw the learning curves as PNG", description = "The same figure in pixels")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`no-epochs`)")
	ResponseEntity<byte[]> curvesPng(@PathVariable UUID id) {
		return answer(curves(id), FigureFormat.PNG, MediaType.IMAGE_PNG_VALUE);
	}

	@GetMapping(path = "/confusion.svg", produces = SVG)
	@Operation(summary = "Draw the confusion matrix as SVG",
			description = "Rows true, columns predicted: counts in the cells, shade by the share of the true class")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded (`no-evaluation`)")
	ResponseEntity<byte[]> confusionSvg(@PathVariable UUID id) {
		return answer(confusion(id), FigureFormat.SVG, SVG);
	}

	@GetMapping(path = "/confusion.png", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "Draw the confusion matrix as PNG", description = "The same figure in pixels")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has it already")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded (`no-evaluation`)")
	ResponseEntity<byte[]> confusionPng(@PathVariable UUID id) {
		return answer(confusion(id), FigureFormat.PNG, MediaType.IMAGE_PNG_VALUE);
	}

	private Figure curves(UUID id) {
		Recipe recipe = this.results.recipe(id);
		List<EpochMetrics> epochs = this.results.epochs(id);
		if (epochs.isEmpty()) {
			throw new ProblemException(NO_EPOCHS, "Job %s has not finished an epoch".formatted(id));
		}
		return new LearningCurves(recipe, epochs);
	}

	private Figure confusion(UUID id) {
		Recipe recipe = this.results.recipe(id);
		Evaluation evaluation = this.results.evaluation(id)
			.orElseThrow(() -> new ProblemException(NO_EVALUATION,
					"Job %s has not succeeded, so its model has not been evaluated".formatted(id)));
		return new ConfusionHeatMap(recipe, evaluation);
	}

	private static ResponseEntity<byte[]> answer(Figure figure, FigureFormat format, String mediaType) {
		byte[] file = format.render(figure);
		// A running job's figure changes with every epoch, so it is asked for anew but
		// sent only if it has.
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.cacheControl(CacheControl.noCache())
			.eTag(etag(file))
			.body(file);
	}

	private static String etag(byte[] file) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
			return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
