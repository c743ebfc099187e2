package io.atelier.inference.serving;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Signature;

/**
 * A requested model.
 *
 * @param alias null if the request used the id
 * @param temperature divides the logits, so that the probabilities are calibrated; null
 * if none was fitted
 */
public record ServedModel(UUID id, Architecture architecture, List<String> labels, @Nullable String alias,
		@Nullable Double temperature) {

	public ServedModel {
		labels = List.copyOf(labels);
		if (labels.size() != architecture.signature().classes()) {
			throw new IllegalArgumentException("model %s has %s outputs and %s labels".formatted(id,
					architecture.signature().classes(), labels.size()));
		}
	}

	/**
	 * The shape of its images and the number of its classes.
	 */
	public Signature signature() {
		return this.architecture.signature();
	}

}
