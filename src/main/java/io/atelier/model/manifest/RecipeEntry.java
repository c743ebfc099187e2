package io.atelier.model.manifest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Signature;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;

/**
 * A recipe as names and numbers, from which it can be recreated.
 *
 * @param padding null if the network has no convolutions
 * @param optimizer its {@code name}, then every hyperparameter
 * @param validation the images on which each epoch was evaluated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipeEntry(String architecture, @Nullable String padding, Map<String, Object> optimizer, int epochs,
		int batchSize, long seed, String dataset, int trainingImages, String validation) {

	private static final String NAME = "name";

	public static RecipeEntry of(Recipe recipe) {
		Architecture architecture = recipe.architecture();
		return new RecipeEntry(architecture.id(), architecture.padding().map(Padding::id).orElse(null),
				describe(recipe.optimizer()), recipe.epochs(), recipe.batchSize(), recipe.seed(), recipe.dataset(),
				recipe.trainingImages(), recipe.validation().id());
	}

	private static Map<String, Object> describe(Optimizer optimizer) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(NAME, optimizer.id());
		values.putAll(optimizer.hyperparameters());
		return values;
	}

	/**
	 * Recreates the recipe.
	 * @throws IllegalArgumentException if it contains a name that this version does not
	 * know
	 */
	Recipe toRecipe(Signature signature) {
		Network network = Networks.find(this.architecture)
			.orElseThrow(() -> new IllegalArgumentException("no architecture '%s'".formatted(this.architecture)));
		Padding choice = (this.padding != null) ? Padding.valueOf(upper(this.padding)) : null;
		return new Recipe(network.on(signature, choice), toOptimizer(), this.epochs, this.batchSize, this.seed,
				this.dataset, this.trainingImages, Validation.valueOf(upper(this.validation)));
	}

	private Optimizer toOptimizer() {
		Map<String, Double> values = new HashMap<>();
		this.optimizer.forEach((name, value) -> {
			if (value instanceof Number number) {
				values.put(name, number.doubleValue());
			}
		});
		return Optimizers.with(String.valueOf(this.optimizer.get(NAME)), values);
	}

	private static String upper(String id) {
		return id.toUpperCase(Locale.ROOT);
	}

}
