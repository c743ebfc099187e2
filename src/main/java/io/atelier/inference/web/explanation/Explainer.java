package io.atelier.inference.web.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import io.atelier.engine.Pixels;
import io.atelier.inference.PredictingReplica;
import io.atelier.inference.body.RequestImages;
import io.atelier.inference.explain.Occlusion;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.ServedModel;
import io.atelier.platform.FieldViolation;

/**
 * Explains the answers to a request, for at most {@value #MOST_IMAGES} images: each costs
 * as much as {@value Occlusion#IMAGES} predictions.
 */
@Component
@PredictingReplica
public class Explainer {

	static final int MOST_IMAGES = 8;

	private final PredictionPool pool;

	Explainer(PredictionPool pool) {
		this.pool = pool;
	}

	public static void check(int images) {
		if (images > MOST_IMAGES) {
			throw FieldViolation.problem(List.of(new FieldViolation("explain", String.format(Locale.ROOT,
					"at most %d images can be explained in one request, not %d", MOST_IMAGES, images))));
		}
	}

	/**
	 * Explains answers as they are given, one image after the other.
	 * @return one for each image
	 */
	public List<ExplanationView> explain(ServedModel model, RequestImages images) {
		Occlusion occlusion = new Occlusion(model.signature().image());
		List<ExplanationView> explanations = new ArrayList<>();
		for (int i = 0; i < images.count(); i++) {
			explanations.add(ExplanationView
				.of(occlusion.explain(images.image(i), (covered) -> this.pool.predict(model, Pixels.scale(covered)))));
		}
		return explanations;
	}

}
