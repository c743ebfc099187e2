package io.atelier.inference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Pixels;
import io.atelier.inference.InferenceProblems;
import io.atelier.inference.body.ImageBodyReader;
import io.atelier.inference.serving.InferenceMetrics;
import io.atelier.inference.serving.InferenceMetrics.Outcome;
import io.atelier.inference.serving.PredictionPool;
import io.atelier.inference.serving.ServedModel;
import io.atelier.inference.serving.ServedModels;
import io.atelier.platform.ProblemException;

/**
 * Answers requests, from the name of a model and a body to labels, and counts them.
 */
@Component
class PredictionRequests {

	private final ServedModels models;

	private final ImageBodyReader reader;

	private final PredictionPool pool;

	private final Explainer explainer;

	private final InferenceMetrics metrics;

	PredictionRequests(ServedModels models, ImageBodyReader reader, PredictionPool pool, Explainer explainer,
			InferenceMetrics metrics) {
		this.models = models;
		this.reader = reader;
		this.pool = pool;
		this.explainer = explainer;
		this.metrics = metrics;
	}

	PredictionView answer(String idOrAlias, int top, @Nullable String explain, HttpServletRequest request) {
		Outcome outcome = Outcome.FAILED;
		try {
			this.pool.checkRoom();
			ServedModel model = this.models.find(idOrAlias);
			byte[] pixels = this.reader.read(request);
			this.explainer.check(explain, pixels.length / ImageSet.PIXELS);
			float[][] probabilities = this.pool.predict(model, Pixels.scale(pixels));
			PredictionView view = PredictionView.of(model, probabilities, top);
			if (explain != null) {
				view = view.withExplanations(this.explainer.explain(model, pixels));
			}
			outcome = Outcome.SUCCESS;
			return view;
		}
		catch (ProblemException ex) {
			outcome = outcome(ex);
			throw ex;
		}
		finally {
			this.metrics.answered(outcome);
		}
	}

	private static Outcome outcome(ProblemException problem) {
		if (problem.type().equals(InferenceProblems.OVERLOADED)) {
			return Outcome.OVERLOADED;
		}
		if (problem.type().equals(InferenceProblems.TIMED_OUT)) {
			return Outcome.TIMED_OUT;
		}
		if (problem.type().equals(InferenceProblems.ABANDONED)) {
			return Outcome.ABANDONED;
		}
		return problem.type().status().is4xxClientError() ? Outcome.REFUSED : Outcome.FAILED;
	}

}
