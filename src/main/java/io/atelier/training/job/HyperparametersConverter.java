package io.atelier.training.job;

import java.util.Map;

import jakarta.persistence.AttributeConverter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps an optimizer's hyperparameters as JSON.
 */
class HyperparametersConverter implements AttributeConverter<Map<String, Double>, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, Double>> TYPE = new TypeReference<>() {
	};

	@Override
	public String convertToDatabaseColumn(Map<String, Double> hyperparameters) {
		return JSON.writeValueAsString(hyperparameters);
	}

	@Override
	public Map<String, Double> convertToEntityAttribute(String json) {
		return JSON.readValue(json, TYPE);
	}

}
