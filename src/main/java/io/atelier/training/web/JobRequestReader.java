package io.atelier.training.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Datasets;
import io.atelier.platform.JsonFields;
import io.atelier.platform.NumberRange;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Optimizer;
import io.atelier.recipe.Optimizers;
import io.atelier.recipe.Padding;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.training.Conditions;

/**
 * Makes a recipe of a request: fills in what is not given, refuses what cannot be taken,
 * all of it at once.
 */
@Component
class JobRequestReader {

	private static final String DEFAULT_OPTIMIZER = "adam";

	private static final Map<String, NumberRange> HYPERPARAMETERS = Map.of("learningRate", NumberRange.above(0, 10),
			"beta1", NumberRange.below(0, 1), "beta2", NumberRange.below(0, 1), "rho", NumberRange.below(0, 1),
			"epsilon", NumberRange.above(0, 1), "initialAccumulator", NumberRange.from(0));

	private final Datasets datasets;

	JobRequestReader(Datasets datasets) {
		this.datasets = datasets;
	}

	/**
	 * Reads a request.
	 * @param fields its members
	 * @return the recipe with all defaults filled in
	 * @throws io.atelier.platform.ProblemException if anything is wrong (400); it lists
	 * all of it
	 */
	Recipe read(JsonFields fields) {
		Optional<Architecture> architecture = architecture(fields);
		Optional<Optimizer> optimizer = optimizer(fields);
		Conditions conditions = Conditions.read(fields, this.datasets, Validation.HOLDOUT);
		long seed = fields.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(Recipe.DEFAULT_SEED);
		fields.complete();
		return conditions.recipe(architecture.orElseThrow(), optimizer.orElseThrow(), seed);
	}

	private static Optional<Architecture> architecture(JsonFields fields) {
		if (!fields.has("architecture")) {
			fields.violation("architecture", "is required", Architectures.ids());
		}
		Optional<String> id = fields.choice("architecture", Architectures.ids());
		List<String> allowed = id.map(Architectures::paddings)
			.orElse(List.of(Padding.values()))
			.stream()
			.map(Padding::id)
			.toList();
		if (allowed.isEmpty()) {
			if (fields.has("padding")) {
				fields.violation("padding", "this architecture has no convolutions and takes none");
			}
			return id.flatMap(Architectures::find);
		}
		return fields.choice("padding", allowed)
			.map((padding) -> Padding.valueOf(padding.toUpperCase(Locale.ROOT)))
			.map((padding) -> id.flatMap((known) -> Architectures.find(known, padding)))
			.orElseGet(() -> id.flatMap(Architectures::find));
	}

	private static Optional<Optimizer> optimizer(JsonFields fields) {
		if (!fields.isObject("optimizer")) {
			if (!fields.has("optimizer")) {
				return Optimizers.find(DEFAULT_OPTIMIZER);
			}
			return fields.choice("optimizer", Optimizers.ids()).flatMap(Optimizers::find);
		}
		return fields.object("optimizer").flatMap(JobRequestReader::hyperparameters);
	}

	private static Optional<Optimizer> hyperparameters(JsonFields fields) {
		if (!fields.has("name")) {
			fields.violation("name", "is required", Optimizers.ids());
		}
		Optional<Optimizer> defaults = fields.choice("name", Optimizers.ids()).flatMap(Optimizers::find);
		Map<String, Double> values = new LinkedHashMap<>();
		// Without a known name, any optimizer's hyperparameters count as known.
		defaults.map((known) -> known.hyperparameters().keySet()).orElse(HYPERPARAMETERS.keySet()).forEach((name) -> {
			OptionalDouble value = fields.number(name, range(name));
			value.ifPresent((given) -> values.put(name, given));
		});
		return defaults.map((known) -> Optimizers.with(known.id(), values));
	}

	private static NumberRange range(String hyperparameter) {
		return HYPERPARAMETERS.getOrDefault(hyperparameter, NumberRange.from(0));
	}

}
