package io.atelier.report.job;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.Recipe;
import io.atelier.report.caption.RecipeCaptions;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.network.NetworkFigures;
import io.atelier.report.network.PaperReference;
import io.atelier.report.network.Runs;
import io.atelier.report.web.FigureFormats;
import io.atelier.report.web.FigureRenderer;
import io.atelier.training.JobId;
import io.atelier.training.JobResults;

@Tag(name = "Reports", description = "Figures and tables of measured results")
@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobFigureController {

	private static final ProblemType NO_EPOCHS = new ProblemType(HttpStatus.CONFLICT, "no-epochs", "No epochs yet");

	private static final ProblemType NO_CALIBRATION = new ProblemType(HttpStatus.CONFLICT, "no-calibration",
			"Calibration not measured");

	private final JobResults results;

	private final FigureRenderer renderer;

	JobFigureController(JobResults results, FigureRenderer renderer) {
		this.results = results;
		this.renderer = renderer;
	}

	@GetMapping("/curves" + FigureFormats.ENDING)
	@Operation(summary = "Draw the learning curves",
			description = "Loss and accuracy of the epochs so far; dashed lines show the paper's final values "
					+ "where it trained the same network")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "No epoch is finished yet (`no-epochs`)")
	ResponseEntity<byte[]> drawJobCurves(FigureFormat format, @JobId @PathVariable UUID id) {
		return this.renderer.answer(curves(id), format, "job-curves");
	}

	@GetMapping("/confusion" + FigureFormats.ENDING)
	@Operation(summary = "Draw the confusion matrix",
			description = "Rows true, columns predicted: counts in the cells, shaded by the share of the true class")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded (`no-evaluation`)")
	ResponseEntity<byte[]> drawJobConfusion(FigureFormat format, @JobId @PathVariable UUID id) {
		return this.renderer.answer(confusion(id), format, "job-confusion");
	}

	@GetMapping("/reliability" + FigureFormats.ENDING)
	@Operation(summary = "Draw the reliability diagram",
			description = "Accuracy by confidence on the test set, in 15 bins, before "
					+ "and after scaling by the temperature fitted on the holdout, above the number of answers "
					+ "in each bin. A calibrated network's bars end at the diagonal.")
	@ApiResponse(responseCode = "200", description = "The figure")
	@ApiResponse(responseCode = "304", description = "The client has the current version")
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "409", description = "The job has not succeeded (`no-evaluation`), or did so before "
			+ "calibration was measured (`no-calibration`)")
	ResponseEntity<byte[]> drawJobReliability(FigureFormat format, @JobId @PathVariable UUID id) {
		return this.renderer.answer(reliability(id), format, "job-reliability");
	}

	private Figure curves(UUID id) {
		Recipe recipe = this.results.recipe(id);
		List<EpochMetrics> epochs = this.results.epochs(id);
		if (epochs.isEmpty()) {
			throw new ProblemException(NO_EPOCHS, "Job %s has not finished an epoch".formatted(id));
		}
		return NetworkFigures.curves(new Caption(RecipeCaptions.title(recipe), List.of(settings(recipe)), ""),
				new Runs(List.of(epochs)), recipe.epochs(), recipe.validation(), PaperReference.of(recipe));
	}

	private Figure confusion(UUID id) {
		Recipe recipe = this.results.recipe(id);
		Evaluation evaluation = evaluation(id);
		Caption caption = new Caption(RecipeCaptions.title(recipe),
				List.of(settings(recipe), RecipeCaptions.answers(recipe, evaluation.confusion(), 1)), "");
		List<String> labels = evaluation.classes().stream().map(ClassScores::label).toList();
		return NetworkFigures.confusion(caption, labels, evaluation.confusion());
	}

	private Figure reliability(UUID id) {
		Recipe recipe = this.results.recipe(id);
		Evaluation evaluation = evaluation(id);
		Calibration calibration = evaluation.calibration();
		if (calibration == null) {
			throw new ProblemException(NO_CALIBRATION,
					"Job %s ended before calibration was measured; train it again".formatted(id));
		}
		Caption caption = new Caption(RecipeCaptions.title(recipe), List.of(settings(recipe),
				RecipeCaptions.answers(recipe, evaluation.confusion(), 1), RecipeCaptions.calibration(calibration)),
				"");
		return NetworkFigures.reliability(caption, calibration);
	}

	private Evaluation evaluation(UUID id) {
		return this.results.evaluation(id)
			.orElseThrow(() -> new ProblemException(JobResults.NO_EVALUATION,
					"Job %s has not succeeded, so its model has not been evaluated".formatted(id)));
	}

	private static String settings(Recipe recipe) {
		return RecipeCaptions.settings(recipe, List.of(recipe.seed()));
	}

}
