package io.atelier.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.optimizer.Algorithm;
import io.atelier.optimizer.Optimizer;
import io.atelier.paper.Ledger;
import io.atelier.paper.PaperResults;

@Schema(name = "OptimizerDescription", description = "An optimizer and its update rule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OptimizerView(@Schema(description = "Id in requests", example = "rmsprop") String id,
		@Schema(description = "Published name", example = "RMSprop") String name,
		@Schema(description = "One step, line by line: p parameters, g gradient, t step from 1, lr learning rate",
				example = "[\"s = rho s + (1 - rho) g^2\", \"p = p - lr g / (sqrt(s) + epsilon)\"]") List<String> updateRule,
		@Schema(description = "Where it was published",
				example = "Tieleman and Hinton (2012): Lecture 6.5, rmsprop. Coursera") String citation,
		@Schema(description = "Hyperparameters of jobs that do not set them",
				example = "{\"learningRate\": 0.001, \"rho\": 0.9, \"epsilon\": 1e-7}") Map<String, Double> defaults,
		@Schema(description = "Allowed values of each hyperparameter, in words",
				example = "{\"learningRate\": \"above 0, at most 10\"}") Map<String, String> ranges,
		@Schema(description = "Row of the paper's figure 11: the hybrid, 20 epochs; absent if there is none") @Nullable FigureRow paper,
		@Schema(description = "Where every value comes from; empty for an optimizer that the paper does not have") List<HyperparameterView> ledger) {

	static OptimizerView of(Optimizer optimizer) {
		Algorithm algorithm = optimizer.algorithm();
		return new OptimizerView(optimizer.id(), algorithm.name(), algorithm.step(), algorithm.citation(),
				optimizer.hyperparameters(), ranges(algorithm),
				PaperResults.figure11(optimizer.id()).map(FigureRow::of).orElse(null),
				HyperparameterView.of(Ledger.of(optimizer)));
	}

	private static Map<String, String> ranges(Algorithm algorithm) {
		Map<String, String> ranges = new LinkedHashMap<>();
		algorithm.settings().forEach((setting) -> ranges.put(setting.name(), setting.range().toString()));
		return ranges;
	}

	@Schema(name = "PaperFigureRow", description = "A row of the paper's figure 11")
	record FigureRow(Epoch first, Epoch last) {

		static FigureRow of(PaperResults.OptimizerResult row) {
			return new FigureRow(Epoch.of(row.first()), Epoch.of(row.last()));
		}

	}

	@Schema(name = "PaperFigureEpoch", description = "An epoch of the paper's figure 11")
	record Epoch(@Schema(example = "0.6362") double trainingLoss, @Schema(example = "0.7928") double trainingAccuracy,
			@Schema(example = "0.509") double validationLoss, @Schema(example = "0.705") double validationAccuracy) {

		static Epoch of(PaperResults.EpochResult epoch) {
			return new Epoch(epoch.trainingLoss(), epoch.trainingAccuracy(), epoch.validationLoss(),
					epoch.validationAccuracy());
		}

	}

}
