package io.atelier.inference.serving;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.PredictingReplica;
import io.atelier.model.ModelRegistry;

/**
 * Loads a model and runs its predictors once for each batch size, so that no request pays
 * for the preparations of the first run.
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

	LoadedModel load(ServedModel model) {
		int imageSize = model.signature().image().size();
		float[] parameters = this.registry.parameters(model.id());
		List<Predictor> predictors = new ArrayList<>();
		try {
			for (int i = 0; i < this.properties.threadCount(); i++) {
				Predictor predictor = this.engine.predictor(model.architecture(), parameters);
				predictors.add(predictor);
				warm(predictor, imageSize);
			}
			return new LoadedModel(model.id(), imageSize, predictors);
		}
		catch (RuntimeException | Error ex) {
			predictors.forEach(Predictor::close);
			throw ex;
		}
	}

	private void warm(Predictor predictor, int imageSize) {
		for (int size = 1; size <= 2 * this.properties.maxBatch(); size *= 2) {
			predictor.predict(new float[size * imageSize]);
		}
	}

}
