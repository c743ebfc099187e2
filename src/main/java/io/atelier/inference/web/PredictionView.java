package io.atelier.inference.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ClassLabels;
import io.atelier.inference.body.RequestImages;
import io.atelier.inference.serving.ServedModel;

@Schema(name = "Prediction", description = "What a model takes the images for")
record PredictionView(ModelReference model,
		@Schema(description = "one for each image, in the order sent") List<ImagePrediction> predictions) {

	/**
	 * Names the most probable classes.
	 * @param model who was asked
	 * @param probabilities shape [n, 10]
	 * @param images what it was asked about, n of them
	 * @param explanations what each label rests on, or none where that was not asked for
	 * @param options what the answer is to hold
	 */
	static PredictionView of(ServedModel model, float[][] probabilities, RequestImages images,
			List<ExplanationView> explanations, PredictionOptions options) {
		return new PredictionView(
				new ModelReference(model.id(), model.architecture().id(), model.alias(), model.temperature()),
				IntStream.range(0, probabilities.length)
					.mapToObj((index) -> ImagePrediction.of(probabilities[index], options.classes(),
							PreparationView.of(images, index, probabilities[index], options),
							explanations.isEmpty() ? null : explanations.get(index)))
					.toList());
	}

	@Schema(name = "PredictionModel", description = "The model that was asked")
	record ModelReference(UUID id, @Schema(example = "hybrid") String architecture,
			@Schema(description = "the alias it was asked for by; null where it was by its id",
					example = "champion") @Nullable String alias,
			@Schema(description = "what its probabilities are scaled by, fitted on its holdout; null where they are "
					+ "the network's own", example = "1.4") @Nullable Double temperature) {

	}

	@Schema(name = "ImagePrediction", description = "What an image most probably shows")
	record ImagePrediction(@Schema(example = "Ankle boot") String label,
			@Schema(description = "position among the labels, from 0", example = "9") int classIndex,
			@Schema(example = "0.97") float probability,
			@Schema(description = "the most probable classes, the first first") List<ClassProbability> top,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PreparationView preparation,
			@Schema(description = "absent unless asked for") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationView explanation) {

		static ImagePrediction of(float[] probabilities, int top, @Nullable PreparationView preparation,
				@Nullable ExplanationView explanation) {
			// The sort is stable: of equals, the lower class comes first.
			List<ClassProbability> best = IntStream.range(0, probabilities.length)
				.mapToObj((index) -> new ClassProbability(ClassLabels.NAMES.get(index), index, probabilities[index]))
				.sorted(Comparator.comparing(ClassProbability::probability).reversed())
				.limit(top)
				.toList();
			ClassProbability first = best.get(0);
			return new ImagePrediction(first.label(), first.classIndex(), first.probability(), best, preparation,
					explanation);
		}

	}

	@Schema(name = "ClassProbability")
	record ClassProbability(@Schema(example = "Ankle boot") String label, @Schema(example = "9") int classIndex,
			@Schema(example = "0.97") float probability) {

	}

}
