package io.atelier.model.store;

import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An alias, as answers show it.
 *
 * @param alias its name
 * @param model the id of the model it points to
 * @param pinned whether somebody chose the model
 */
@Schema(name = "Alias", description = "A name that points to a model")
public record AliasView(@Schema(example = "champion") String alias, @Schema(description = "id of the model") UUID model,
		@Schema(description = "whether it was set by hand; a champion that was not follows the best holdout "
				+ "accuracy") boolean pinned) {

}
