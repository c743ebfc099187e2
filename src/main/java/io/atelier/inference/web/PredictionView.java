package io.atelier.inference.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.inference.body.RequestImages;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.web.explanation.ExplanationView;
import io.atelier.platform.JsonAnswer;

@Schema(name = "Prediction", description = "The labels that a model gives to images")
record PredictionView(ModelReference model,
		@Schema(description = "one for each image, in the order sent") List<ImagePrediction> predictions)
		implements
			JsonAnswer {

	/**
	 * Names the most probable classes, from probabilities of shape [n, classes].
	 * @param explanations one for each image, or none at all
	 */
	static PredictionView of(ServedModel model, float[][] probabilities, RequestImages images,
			List<ExplanationView> explanations, PredictionOptions options) {
		return new PredictionView(
				new ModelReference(model.id(), model.architecture().id(), model.alias(), model
					.temperature()),
				IntStream.range(0, probabilities.length)
					.mapToObj(
							(index) -> ImagePrediction.of(model.labels(), probabilities[index],
									Math.min(options.classes(), model.labels().size()),
									PreparationView.of(images, index, model.signature().image(), probabilities[index],
											options),
									explanations.isEmpty() ? null : explanations.get(index)))
					.toList());
	}

	@Schema(name = "PredictionModel", description = "The model that answered")
	record ModelReference(UUID id, @Schema(example = "hybrid") String architecture,
			@Schema(description = "the alias in the request; null if the request used the id",
					example = "champion") @Nullable String alias,
			@Schema(description = "temperature that scales its probabilities, fitted on its holdout; null if they are "
					+ "the network's own", example = "1.4") @Nullable Double temperature) {

	}

	@Schema(name = "ImagePrediction", description = "What an image most probably shows")
	record ImagePrediction(@Schema(example = "Ankle boot") String label,
			@Schema(description = "position among the labels, from 0", example = "9") int classIndex,
			@Schema(example = "0.97") float probability,
			@Schema(description = "the most probable classes, in descending order") List<ClassProbability> top,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PreparationView preparation,
			@Schema(description = "absent unless requested") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationView explanation) {

		static ImagePrediction of(List<String> labels, float[] probabilities, int top,
				@Nullable PreparationView preparation, @Nullable ExplanationView explanation) {
			// The sort is stable: classes of equal probability keep their order.
			List<ClassProbability> classes = new ArrayList<>(probabilities.length);
			for (int index = 0; index < probabilities.length; index++) {
				classes.add(new ClassProbability(labels.get(index), index, probabilities[index]));
			}
			classes.sort(ClassProbability.MOST_PROBABLE_FIRST);
			List<ClassProbability> best = List.copyOf(classes.subList(0, top));
			ClassProbability first = best.get(0);
			return new ImagePrediction(first.label(), first.classIndex(), first.probability(), best, preparation,
					explanation);
		}

	}

	@Schema(name = "ClassProbability")
	record ClassProbability(@Schema(example = "Ankle boot") String label, @Schema(example = "9") int classIndex,
			@Schema(example = "0.97") float probability) {

		private static final Comparator<ClassProbability> MOST_PROBABLE_FIRST = Comparator
			.comparing(ClassProbability::probability)
			.reversed();

	}

}
