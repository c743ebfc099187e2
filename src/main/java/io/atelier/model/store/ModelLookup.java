package io.atelier.model.store;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import io.atelier.platform.id.PathId;

@Component
class ModelLookup {

	private final Models models;

	private final Aliases aliases;

	ModelLookup(Models models, Aliases aliases) {
		this.models = models;
		this.aliases = aliases;
	}

	Model require(String idOrAlias) {
		Optional<UUID> id = PathId.find(idOrAlias).or(() -> this.aliases.findById(idOrAlias).flatMap(Alias::modelId));
		return id.flatMap(this.models::findById).orElseThrow(() -> ModelProblems.unknown(idOrAlias));
	}

}
