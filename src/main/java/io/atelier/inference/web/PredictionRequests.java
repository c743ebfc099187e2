package io.atelier.inference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.inference.body.ImageBodyReader;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.RequestOutcomes;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.serving.ServedModels;

/**
 * Answers requests, from the name of a model and a body to labels, and counts them.
 */
@Component
class PredictionRequests {

	private final ServedModels models;

	private final ImageBodyReader reader;

	private final PredictionPool pool;

	private final Explainer explainer;

	private final RequestOutcomes outcomes;

	PredictionRequests(ServedModels models, ImageBodyReader reader, PredictionPool pool, Explainer explainer,
			RequestOutcomes outcomes) {
		this.models = models;
		this.reader = reader;
		this.pool = pool;
		this.explainer = explainer;
		this.outcomes = outcomes;
	}

	PredictionView answer(String idOrAlias, int top, @Nullable String explain, HttpServletRequest request) {
		return this.outcomes.count(() -> {
			this.pool.checkRoom();
			ServedModel model = this.models.find(idOrAlias);
			byte[] pixels = this.reader.read(request);
			this.explainer.check(explain, pixels.length / ImageSet.PIXELS);
			float[][] probabilities = this.pool.predict(model, Pixels.scale(pixels));
			PredictionView view = PredictionView.of(model, probabilities, top);
			return (explain != null) ? view.withExplanations(this.explainer.explain(model, pixels)) : view;
		});
	}

}
