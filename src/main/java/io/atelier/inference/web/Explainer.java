package io.atelier.inference.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.inference.PredictingReplica;
import io.atelier.inference.explain.Occlusion;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.ServedModel;
import io.atelier.platform.FieldViolation;

/**
 * Explains the answers to a request that asks for it, at most {@value #MOST_IMAGES} of
 * them: each costs as much as {@value Occlusion#IMAGES} images.
 */
@Component
@PredictingReplica
class Explainer {

	static final int MOST_IMAGES = 8;

	private final PredictionPool pool;

	Explainer(PredictionPool pool) {
		this.pool = pool;
	}

	/**
	 * Refuses what would cost too much, before anything is computed.
	 * @param images how many images were sent
	 */
	static void check(int images) {
		if (images > MOST_IMAGES) {
			throw FieldViolation.problem(List.of(new FieldViolation("explain", String.format(Locale.ROOT,
					"at most %d images can be explained in one request, not %d", MOST_IMAGES, images))));
		}
	}

	/**
	 * Explains answers as they are given, one image after the other.
	 * @param model who is asked
	 * @param pixels intensities, shape [n, 28, 28]
	 * @return one for each image
	 */
	List<ExplanationView> explain(ServedModel model, byte[] pixels) {
		List<ExplanationView> explanations = new ArrayList<>();
		for (int start = 0; start < pixels.length; start += ImageSet.PIXELS) {
			byte[] image = Arrays.copyOfRange(pixels, start, start + ImageSet.PIXELS);
			explanations.add(ExplanationView
				.of(Occlusion.explain(image, (images) -> this.pool.predict(model, Pixels.scale(images)))));
		}
		return explanations;
	}

}
