package io.atelier.training.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

import io.atelier.dataset.Datasets;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.optimizer.Setting;
import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.RequestForm;
import io.atelier.platform.request.Values;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;
import io.atelier.training.Conditions;

/**
 * Converts a request to a recipe: fills in defaults and reports all errors at once.
 */
@Component
class JobRequestReader {

	private static final Member<Network> ARCHITECTURE = Member.required("architecture",
			Values.named(Networks.all(), Network::id), "Id of the network, one of those under /api/v1/architectures",
			"hybrid");

	private static final Member<Padding> PADDING = Member.optional("padding", paddings(List.of(Padding.values())),
			"Padding of the convolutions, if the architecture leaves a choice", "same");

	private static final Member<Optimizer> NAME = Member.required("name", Values.named(Optimizers.all(), Optimizer::id),
			"Id of the optimizer", "adam");

	private static final Member<Optimizer> OPTIMIZER = Member.optional("optimizer", optimizers(),
			"Id of the optimizer, or an object with its id and hyperparameters; by default adam", "adam");

	private static final Member<Long> SEED = Member
		.optional("seed", Values.wholeNumbers(), "Seed of all random numbers: equal requests give equal models",
				Recipe.DEFAULT_SEED)
		.withDefault(Recipe.DEFAULT_SEED);

	private final Datasets datasets;

	JobRequestReader(Datasets datasets) {
		this.datasets = datasets;
	}

	@Bean
	static RequestForm jobRequest() {
		return new RequestForm("JobRequest",
				"What to train. Only the architecture is required. "
						+ "A null field counts as absent; unknown fields are rejected.",
				List.of(ARCHITECTURE, OPTIMIZER, Conditions.EPOCHS, Conditions.BATCH_SIZE, SEED, Conditions.DATASET,
						Conditions.TRAINING_IMAGES, Conditions.VALIDATION.withDefault(Validation.HOLDOUT.id()),
						PADDING));
	}

	/**
	 * Fills in defaults.
	 * @throws io.atelier.platform.ProblemException if the request is invalid (400)
	 */
	Recipe read(JsonRequest request) {
		Optional<Network> network = request.get(ARCHITECTURE);
		Padding padding = padding(request, network).orElse(null);
		Optimizer optimizer = request.get(OPTIMIZER)
			.orElseGet(() -> Optimizers.with(Recipe.DEFAULT_OPTIMIZER, Map.of()));
		Conditions conditions = Conditions.read(request, this.datasets, Validation.HOLDOUT);
		long seed = request.get(SEED).orElse(Recipe.DEFAULT_SEED);
		network.ifPresent((known) -> conditions.check(known, padding, request, ARCHITECTURE));
		request.complete();
		return conditions.recipe(network.orElseThrow(), padding, optimizer, seed);
	}

	private static Optional<Padding> padding(JsonRequest request, Optional<Network> network) {
		List<Padding> allowed = network.map(Network::paddings).orElse(List.of(Padding.values()));
		if (!allowed.isEmpty()) {
			return request.get(PADDING.among(paddings(allowed)));
		}
		if (request.has(PADDING)) {
			request.violation(PADDING, "this architecture has no convolutions and so no padding", List.of());
		}
		return Optional.empty();
	}

	private static Values<Padding> paddings(List<Padding> allowed) {
		return Values.oneOf(allowed, Padding::id);
	}

	private static Values<Optimizer> optimizers() {
		List<Member<?>> members = Stream
			.concat(Stream.of(NAME),
					settings(Stream.concat(Optimizers.find(Recipe.DEFAULT_OPTIMIZER).stream(),
							Optimizers.all().stream())))
			.toList();
		Values<Optimizer> withSettings = Values.object(
				new RequestForm("OptimizerRequest",
						"An optimizer and any of its hyperparameters; the others keep Keras' defaults. "
								+ "Each optimizer has its own, listed under /api/v1/optimizers",
						members),
				JobRequestReader::hyperparameters);
		return Values.either(JsonNode::isObject, withSettings, NAME.values())
			.described("OptimizerChoice", Recipe.DEFAULT_OPTIMIZER, List.of(NAME.values(), withSettings));
	}

	/**
	 * Without a known optimizer, the hyperparameters of all optimizers are accepted.
	 */
	private static Optional<Optimizer> hyperparameters(JsonRequest request) {
		Optional<Optimizer> defaults = request.get(NAME);
		Map<String, Double> values = new LinkedHashMap<>();
		settings(defaults.map(Stream::of).orElseGet(() -> Optimizers.all().stream()))
			.forEach((setting) -> request.get(setting).ifPresent((given) -> values.put(setting.name(), given)));
		return defaults.map((known) -> known.with(values));
	}

	private static Stream<Member<Double>> settings(Stream<Optimizer> optimizers) {
		return optimizers.flatMap((optimizer) -> optimizer.algorithm().settings().stream())
			.collect(Collectors.toMap(Setting::name, Function.identity(), (first, second) -> first, LinkedHashMap::new))
			.values()
			.stream()
			.map((setting) -> Member.optional(setting.name(), Values.numbers(setting.range()), meaning(setting),
					setting.defaultValue()));
	}

	private static String meaning(Setting setting) {
		return setting.name().equals("learningRate") ? "Step size, " + setting.range()
				: StringUtils.capitalize(setting.range().toString());
	}

}
