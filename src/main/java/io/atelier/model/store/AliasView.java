package io.atelier.model.store;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Alias", description = "A name that points to a model")
public record AliasView(@Schema(example = "champion") String alias, @Schema(description = "id of the model") UUID model,
		@Schema(description = "whether it was set by hand; otherwise the champion follows the best holdout "
				+ "accuracy") boolean pinned) {

}
