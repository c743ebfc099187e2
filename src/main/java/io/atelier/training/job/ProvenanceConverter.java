package io.atelier.training.job;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.training.Provenance;

/**
 * Keeps a provenance as JSON.
 */
class ProvenanceConverter implements AttributeConverter<Provenance, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Provenance provenance) {
		return (provenance != null) ? JSON.writeValueAsString(provenance) : null;
	}

	@Override
	public @Nullable Provenance convertToEntityAttribute(@Nullable String json) {
		return (json != null) ? JSON.readValue(json, Provenance.class) : null;
	}

}
