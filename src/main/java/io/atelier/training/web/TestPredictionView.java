package io.atelier.training.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.evaluation.LabelledPredictions;
import io.atelier.platform.Links;

@Schema(name = "TestPrediction", description = "What a model answers for a test image")
record TestPredictionView(@Schema(description = "position in the test set, from 0", example = "23") int image,
		@Schema(description = "URL of the image, a PNG",
				example = "/api/v1/datasets/fashion-mnist/test/23.png") String url,
		@Schema(example = "9") int trueClass, @Schema(example = "Ankle boot") String trueLabel,
		@Schema(example = "5") int predictedClass, @Schema(example = "Sandal") String predictedLabel,
		@Schema(description = "probability of the predicted class", example = "0.61") float confidence) {

	static TestPredictionView of(LabelledPredictions.Answer answer, List<String> labels, String dataset) {
		return new TestPredictionView(answer.image(),
				Links.to("/api/v1/datasets/%s/test/%s.png".formatted(dataset, answer.image())), answer.actual(),
				labels.get(answer.actual()), answer.predicted(), labels.get(answer.predicted()), answer.confidence());
	}

}
