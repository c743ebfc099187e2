package io.atelier.model.manifest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Padding;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * A recipe by its names and numbers, from which it can be made again.
 *
 * @param architecture name of the network
 * @param padding how its convolutions treat borders; null where it has none
 * @param optimizer its {@code name}, then every hyperparameter
 * @param epochs passes over the training images
 * @param batchSize examples per update
 * @param seed what all randomness starts from
 * @param dataset name of the data
 * @param trainingImages how many images were used
 * @param validation what each epoch was judged by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipeEntry(String architecture, @Nullable String padding, Map<String, Object> optimizer, int epochs,
		int batchSize, long seed, String dataset, int trainingImages, String validation) {

	private static final String NAME = "name";

	/**
	 * Writes a recipe down.
	 * @param recipe what determined a model
	 * @return its names and numbers
	 */
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
	 * Makes the recipe again.
	 * @return the recipe this was written from
	 * @throws IllegalArgumentException if it names what this version does not have
	 */
	public Recipe toRecipe() {
		Optional<Architecture> found = (this.padding != null)
				? Architectures.find(this.architecture, Padding.valueOf(upper(this.padding)))
				: Architectures.find(this.architecture);
		Architecture network = found
			.orElseThrow(() -> new IllegalArgumentException("no architecture '%s'".formatted(this.architecture)));
		return new Recipe(network, toOptimizer(), this.epochs, this.batchSize, this.seed, this.dataset,
				this.trainingImages, Validation.valueOf(upper(this.validation)));
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
