package io.atelier.inference.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import io.atelier.engine.Pixels;
import io.atelier.inference.PredictingReplica;
import io.atelier.inference.body.ImageBodyReader;
import io.atelier.inference.body.RequestImages;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.RequestOutcomes;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.serving.ServedModels;
import io.atelier.inference.web.explanation.Explainer;
import io.atelier.inference.web.explanation.ExplanationView;

@Component
@PredictingReplica
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

	PredictionView answer(String idOrAlias, PredictionOptions options, HttpServletRequest request) {
		return this.outcomes.count(() -> {
			this.pool.checkRoom();
			ServedModel model = this.models.find(idOrAlias);
			options.check(model);
			RequestImages images = this.reader.read(request, options.handling(model));
			boolean explained = options.explain() != null;
			if (explained) {
				Explainer.check(images.count());
			}
			float[][] probabilities = this.pool.predict(model, Pixels.scale(images.pixels()));
			List<ExplanationView> explanations = explained ? this.explainer.explain(model, images) : List.of();
			return PredictionView.of(model, probabilities, images, explanations, options);
		});
	}

}
