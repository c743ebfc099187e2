package io.atelier.model.store;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ModelDeletion {

	private final Models models;

	private final ModelLookup lookup;

	private final ParameterStore parameters;

	private final AliasRegistry aliases;

	ModelDeletion(Models models, ModelLookup lookup, ParameterStore parameters, AliasRegistry aliases) {
		this.models = models;
		this.lookup = lookup;
		this.parameters = parameters;
		this.aliases = aliases;
	}

	/**
	 * Deletes a model and its parameters; its job stays. If it is the champion because it
	 * is the best, the best of the others follows.
	 * @throws io.atelier.platform.ProblemException if there is no such model (404), or a
	 * user pointed an alias to it (409, {@code model-has-alias})
	 */
	@Transactional
	public void delete(String idOrAlias) {
		Model model = this.lookup.require(idOrAlias);
		boolean champion = this.aliases.release(model.id());
		this.parameters.delete(model.id());
		this.models.delete(model);
		this.models.flush();
		if (champion) {
			this.aliases.elect();
		}
	}

}
