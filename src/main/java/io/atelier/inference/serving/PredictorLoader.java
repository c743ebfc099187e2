package io.atelier.inference.serving;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.atelier.dataset.ImageSet;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.PredictingReplica;
import io.atelier.model.ModelRegistry;

/**
 * Reads a model and lets its predictors answer once for each size of batch, so that no
 * request pays for what is prepared at the first.
 */
@Component
@PredictingReplica
class PredictorLoader {

	private final ModelRegistry registry;

	private final TrainingEngine engine;

	private final InferenceProperties properties;

	PredictorLoader(ModelRegistry registry, TrainingEngine engine, InferenceProperties properties) {
		this.registry = registry;
		this.engine = engine;
		this.properties = properties;
	}

	/**
	 * Loads a model for all threads.
	 * @param model which one
	 * @return the model, warm
	 * @throws io.atelier.platform.ProblemException as
	 * {@link ModelRegistry#parameters(java.util.UUID)} does
	 */
	LoadedModel load(ServedModel model) {
		float[] parameters = this.registry.parameters(model.id());
		List<Predictor> predictors = new ArrayList<>();
		try {
			for (int i = 0; i < this.properties.threadCount(); i++) {
				Predictor predictor = this.engine.predictor(model.architecture(), parameters);
				predictors.add(predictor);
				warm(predictor);
			}
			return new LoadedModel(model.id(), predictors);
		}
		catch (RuntimeException | Error ex) {
			predictors.forEach(Predictor::close);
			throw ex;
		}
	}

	private void warm(Predictor predictor) {
		for (int size = 1; size <= 2 * this.properties.maxBatch(); size *= 2) {
			predictor.predict(new float[size * ImageSet.PIXELS]);
		}
	}

}
