package io.atelier.training.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.atelier.evaluation.LabelledPredictions.Answer;

/**
 * The orders of predictions by their names in a query.
 */
final class PredictionOrder {

	private static final Comparator<Answer> IMAGE = Comparator.comparingInt(Answer::image);

	private static final Comparator<Answer> CONFIDENCE = Comparator.comparingDouble(Answer::confidence);

	// Equal confidences keep the order of the images.
	private static final Map<String, Comparator<Answer>> ORDERS = new TreeMap<>(
			Map.of("image", IMAGE, "image,asc", IMAGE, "image,desc", IMAGE.reversed(), "confidence", CONFIDENCE,
					"confidence,asc", CONFIDENCE, "confidence,desc", CONFIDENCE.reversed()));

	private PredictionOrder() {
	}

	static Optional<Comparator<Answer>> find(String name) {
		return Optional.ofNullable(ORDERS.get(name));
	}

	static List<String> names() {
		return ORDERS.keySet().stream().filter((name) -> name.contains(",")).toList();
	}

}
