package io.atelier.training.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Datasets;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.optimizer.Setting;
import io.atelier.platform.JsonFields;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architectures;
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
				return Optimizers.find(Recipe.DEFAULT_OPTIMIZER);
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
		settings(defaults).forEach((setting) -> fields.number(setting.name(), setting.range())
			.ifPresent((given) -> values.put(setting.name(), given)));
		return defaults.map((known) -> known.with(values));
	}

	/**
	 * Without a known name, any optimizer's hyperparameters count as known.
	 */
	private static Collection<Setting> settings(Optional<Optimizer> optimizer) {
		return optimizer.map(List::of)
			.orElseGet(Optimizers::all)
			.stream()
			.flatMap((each) -> each.algorithm().settings().stream())
			.collect(Collectors.toMap(Setting::name, Function.identity(), (first, second) -> first, LinkedHashMap::new))
			.values();
	}

}
