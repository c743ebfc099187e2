package io.atelier.training.job;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.evaluation.Evaluation;

/**
 * Keeps an evaluation as JSON, so that it outlives the model.
 */
class EvaluationConverter implements AttributeConverter<Evaluation, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Evaluation evaluation) {
		return (evaluation != null) ? JSON.writeValueAsString(evaluation) : null;
	}

	@Override
	public @Nullable Evaluation convertToEntityAttribute(@Nullable String json) {
		return (json != null) ? JSON.readValue(json, Evaluation.class) : null;
	}

}
