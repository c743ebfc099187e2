package io.atelier.model.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Finds models by id or alias.
 */
@Component
class ModelLookup {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
			Pattern.CASE_INSENSITIVE);

	private final Models models;

	private final Aliases aliases;

	ModelLookup(Models models, Aliases aliases) {
		this.models = models;
		this.aliases = aliases;
	}

	Model require(String idOrAlias) {
		Optional<UUID> id = ID.matcher(idOrAlias).matches() ? Optional.of(UUID.fromString(idOrAlias))
				: this.aliases.findById(idOrAlias).flatMap(Alias::modelId);
		return id.flatMap(this.models::findById).orElseThrow(() -> ModelProblems.unknown(idOrAlias));
	}

}
