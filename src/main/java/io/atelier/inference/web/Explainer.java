package io.atelier.inference.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.inference.explain.Occlusion;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.ServedModel;
import io.atelier.platform.FieldViolation;

/**
 * Explains the answers to a request that asks for it, at most {@value #MOST_IMAGES} of
 * them: each costs as much as {@value Occlusion#IMAGES} images.
 */
@Component
class Explainer {

	static final int MOST_IMAGES = 8;

	private static final String PARAMETER = "explain";

	private final PredictionPool pool;

	Explainer(PredictionPool pool) {
		this.pool = pool;
	}

	/**
	 * Refuses what cannot be explained, before anything is computed.
	 * @param method how, or null where no explanation is wanted
	 * @param images how many images were sent
	 */
	void check(@Nullable String method, int images) {
		if (method == null) {
			return;
		}
		if (!method.equals(ExplanationView.OCCLUSION)) {
			throw FieldViolation.problem(List.of(new FieldViolation(PARAMETER, "'" + method + "' is not possible",
					List.of(ExplanationView.OCCLUSION))));
		}
		if (images > MOST_IMAGES) {
			throw FieldViolation.problem(List.of(new FieldViolation(PARAMETER,
					"at most %d images can be explained in one request, not %d".formatted(MOST_IMAGES, images))));
		}
	}

	/**
	 * Explains the network's own answers, one image after the other.
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
