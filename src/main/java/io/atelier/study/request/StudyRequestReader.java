package io.atelier.study.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Datasets;
import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.platform.JsonFields;
import io.atelier.platform.NumberRange;
import io.atelier.recipe.Architectures;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.Cell;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.training.Conditions;

/**
 * Makes a plan of a request: fills in what is not given, refuses what cannot be taken,
 * all of it at once.
 */
@Component
public class StudyRequestReader {

	private static final int MOST_SEEDS = 20;

	private static final int MOST_CELLS = 100;

	private static final int MOST_JOBS = 500;

	private static final List<String> GRID_FIELDS = List.of("architectures", "optimizers", "learningRates");

	private final Datasets datasets;

	StudyRequestReader(Datasets datasets) {
		this.datasets = datasets;
	}

	/**
	 * Reads a request.
	 * @param fields its members
	 * @return every cell and every seed
	 * @throws io.atelier.platform.ProblemException if anything is wrong (400); it lists
	 * all of it
	 */
	public StudyPlan read(JsonFields fields) {
		Optional<StudyKind> kind = kind(fields);
		List<Long> seeds = seeds(fields);
		Conditions conditions = Conditions.read(fields, this.datasets, Validation.TEST);
		List<Combination> combinations = kind.map((known) -> combinations(known, fields)).orElse(List.of());
		if (combinations.size() > MOST_CELLS || combinations.size() * seeds.size() > MOST_JOBS) {
			fields.violation("kind",
					String.format(Locale.ROOT, "%d cells with %d seeds each are too many for one study",
							combinations.size(), seeds.size()),
					List.of(String.format(Locale.ROOT, "at most %d cells, at most %d jobs", MOST_CELLS, MOST_JOBS)));
		}
		fields.complete();
		List<Cell> cells = new ArrayList<>();
		for (Combination combination : combinations) {
			cells.add(new Cell(cells.size() + 1, combination.recipe(conditions, seeds.get(0))));
		}
		return new StudyPlan(kind.orElseThrow(), cells, seeds);
	}

	private static Optional<StudyKind> kind(JsonFields fields) {
		List<String> allowed = Arrays.stream(StudyKind.values()).map(StudyKind::id).toList();
		if (!fields.has("kind")) {
			fields.violation("kind", "is required", allowed);
		}
		Optional<StudyKind> kind = fields.choice("kind", allowed)
			.map((id) -> StudyKind.valueOf(id.toUpperCase(Locale.ROOT)));
		if (kind.filter((known) -> known != StudyKind.GRID).isPresent()) {
			GRID_FIELDS.stream()
				.filter(fields::has)
				.forEach((name) -> fields.violation(name, "only a grid takes it", List.of("kind grid")));
		}
		else {
			// Known to every request that might be a grid.
			GRID_FIELDS.forEach(fields::has);
		}
		return kind;
	}

	private static List<Long> seeds(JsonFields fields) {
		if (fields.isList("seeds")) {
			return elements(fields, "seeds", MOST_SEEDS, (list, index) -> {
				OptionalLong seed = list.wholeNumber(index, Long.MIN_VALUE, Long.MAX_VALUE);
				return seed.isPresent() ? Optional.of(seed.getAsLong()) : Optional.empty();
			}, List.of(Recipe.DEFAULT_SEED));
		}
		int count = fields.integer("seeds", 1, MOST_SEEDS).orElse(1);
		return LongStream.range(Recipe.DEFAULT_SEED, Recipe.DEFAULT_SEED + count).boxed().toList();
	}

	private static List<Combination> combinations(StudyKind kind, JsonFields fields) {
		return switch (kind) {
			case ARCHITECTURES ->
				combinations(PaperResults.table1().stream().map(ArchitectureResult::architecture).toList(),
						List.of(PaperResults.OPTIMIZER_OF_TABLE_1), List.of());
			case OPTIMIZERS -> combinations(List.of(PaperResults.NETWORK_OF_FIGURE_11),
					PaperResults.figure11().stream().map(OptimizerResult::optimizer).toList(), List.of());
			case GRID -> grid(fields);
		};
	}

	private static List<Combination> grid(JsonFields fields) {
		if (!fields.has("architectures")) {
			fields.violation("architectures", "is required", Architectures.ids());
		}
		List<String> architectures = elements(fields, "architectures", Architectures.ids().size(),
				(list, index) -> list.choice(index, Architectures.ids()), List.of());
		List<String> optimizers = elements(fields, "optimizers", Optimizers.ids().size(),
				(list, index) -> list.choice(index, Optimizers.ids()), List.of(Recipe.DEFAULT_OPTIMIZER));
		List<Double> learningRates = elements(fields, "learningRates", MOST_CELLS, (list, index) -> {
			OptionalDouble rate = list.number(index, NumberRange.above(0, 10));
			return rate.isPresent() ? Optional.of(rate.getAsDouble()) : Optional.empty();
		}, List.of());
		return combinations(architectures, optimizers, learningRates);
	}

	private static <T> List<T> elements(JsonFields fields, String name, int most,
			BiFunction<JsonFields, String, Optional<T>> read, List<T> ifNone) {
		return fields.list(name, most).map((list) -> {
			List<T> values = list.names().stream().flatMap((index) -> read.apply(list, index).stream()).toList();
			if (new LinkedHashSet<>(values).size() < values.size()) {
				fields.violation(name, "holds a value more than once");
			}
			return values;
		}).orElse(ifNone);
	}

	private static List<Combination> combinations(List<String> architectures, List<String> optimizers,
			List<Double> learningRates) {
		List<Combination> combinations = new ArrayList<>();
		for (String architecture : architectures) {
			for (String optimizer : optimizers) {
				if (learningRates.isEmpty()) {
					combinations.add(new Combination(architecture, optimizer, Map.of()));
				}
				for (double rate : learningRates) {
					combinations.add(new Combination(architecture, optimizer, Map.of("learningRate", rate)));
				}
			}
		}
		return combinations;
	}

	/**
	 * What a cell is made of.
	 *
	 * @param architecture id of the network
	 * @param optimizer id of the optimizer
	 * @param hyperparameters those that are not the optimizer's defaults
	 */
	private record Combination(String architecture, String optimizer, Map<String, Double> hyperparameters) {

		Recipe recipe(Conditions conditions, long seed) {
			return conditions.recipe(Architectures.find(this.architecture).orElseThrow(),
					Optimizers.with(this.optimizer, this.hyperparameters), seed);
		}

	}

}
