package io.atelier.study.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import io.atelier.dataset.Datasets;
import io.atelier.optimizer.Optimizers;
import io.atelier.paper.PaperResults;
import io.atelier.paper.PaperResults.ArchitectureResult;
import io.atelier.paper.PaperResults.OptimizerResult;
import io.atelier.platform.NumberRange;
import io.atelier.platform.request.JsonRequest;
import io.atelier.platform.request.Member;
import io.atelier.platform.request.RequestForm;
import io.atelier.platform.request.Values;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.Cell;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.training.Conditions;

/**
 * Converts a request to a plan: fills in defaults and reports all errors at once.
 */
@Component
public class StudyRequestReader {

	private static final int MOST_SEEDS = 20;

	private static final int MOST_CELLS = 100;

	private static final int MOST_JOBS = 500;

	private static final Member<StudyKind> KIND = Member.required("kind",
			Values.oneOf(List.of(StudyKind.values()), StudyKind::id),
			"The seven networks at the paper's settings (table 1), the hybrid with the seven optimizers (figure 11), "
					+ "or a grid of any",
			"architectures");

	private static final Member<List<String>> ARCHITECTURES = Member.optional("architectures",
			Values.listOf(Values.named(Networks.ids()), Networks.ids().size()),
			"Only for a grid, and required there: ids of networks", List.of("mlp", "cnn-pool"));

	private static final Member<List<String>> OPTIMIZERS = Member.optional("optimizers",
			Values.listOf(Values.named(Optimizers.ids()), Optimizers.ids().size()),
			"Only for a grid: ids of optimizers; by default adam", List.of("sgd", "adam"));

	private static final Member<List<Double>> LEARNING_RATES = Member.optional("learningRates",
			Values.listOf(Values.numbers(NumberRange.above(0, 10)), MOST_CELLS),
			"Only for a grid: step sizes, each above 0 and at most 10; by default each optimizer's",
			List.of(0.001, 0.01));

	private static final Member<List<Long>> SEEDS = Member.optional("seeds",
			Values.either(JsonNode::isArray, Values.listOf(Values.wholeNumbers(), MOST_SEEDS),
					Values.integers(1, MOST_SEEDS).map(StudyRequestReader::firstSeeds)),
			"How many seeds, counted from 42, or a list of seeds; at most 20", 1);

	private static final List<Member<?>> OF_GRIDS = List.of(ARCHITECTURES, OPTIMIZERS, LEARNING_RATES);

	private final Datasets datasets;

	StudyRequestReader(Datasets datasets) {
		this.datasets = datasets;
	}

	@Bean
	static RequestForm studyRequest() {
		return new RequestForm("StudyRequest",
				"What to compare. Only the kind is required; by default the study is the paper's experiment in full. "
						+ "A null field counts as absent; unknown fields are rejected.",
				List.of(KIND, ARCHITECTURES, OPTIMIZERS, LEARNING_RATES, SEEDS,
						Conditions.EPOCHS.described("Passes over the training images; by default the paper's", 2),
						Conditions.BATCH_SIZE.described("Examples per update; by default the paper's", 128),
						Conditions.DATASET.described("Id of the data set; by default the paper's",
								Recipe.DEFAULT_DATASET),
						Conditions.TRAINING_IMAGES.described("Largest number of training images; by default all", 4000),
						Conditions.VALIDATION
							.described("Images that validate each epoch: the test set as in the paper, or a holdout "
									+ "of training images", Validation.TEST.id())
							.withDefault(Validation.TEST.id())));
	}

	/**
	 * Fills in defaults.
	 * @throws io.atelier.platform.ProblemException if the request is invalid (400)
	 */
	public StudyPlan read(JsonRequest request) {
		Optional<StudyKind> kind = kind(request);
		List<Long> seeds = request.get(SEEDS).orElseGet(() -> firstSeeds(1));
		Conditions conditions = Conditions.read(request, this.datasets, Validation.TEST);
		List<Combination> combinations = kind.map((known) -> combinations(known, request)).orElse(List.of());
		if (combinations.size() > MOST_CELLS || combinations.size() * seeds.size() > MOST_JOBS) {
			request.violation(KIND,
					String.format(Locale.ROOT, "%d cells with %d seeds each are too many for one study",
							combinations.size(), seeds.size()),
					List.of(String.format(Locale.ROOT, "at most %d cells, at most %d jobs", MOST_CELLS, MOST_JOBS)));
		}
		combinations.stream()
			.map(Combination::architecture)
			.distinct()
			.forEach((network) -> conditions.check(Networks.find(network).orElseThrow(), null, request,
					request.has(ARCHITECTURES) ? ARCHITECTURES : KIND));
		request.complete();
		List<Cell> cells = new ArrayList<>();
		for (Combination combination : combinations) {
			cells.add(new Cell(cells.size() + 1, combination.recipe(conditions, seeds.get(0))));
		}
		return new StudyPlan(kind.orElseThrow(), cells, seeds);
	}

	private static Optional<StudyKind> kind(JsonRequest request) {
		Optional<StudyKind> kind = request.get(KIND);
		// Also evaluated for grids, because the query marks the members as known.
		List<Member<?>> given = OF_GRIDS.stream().filter(request::has).toList();
		if (kind.filter((known) -> known != StudyKind.GRID).isPresent()) {
			given.forEach((member) -> request.violation(member, "is only allowed for a grid", List.of("kind grid")));
		}
		return kind;
	}

	private static List<Long> firstSeeds(int count) {
		return LongStream.range(Recipe.DEFAULT_SEED, Recipe.DEFAULT_SEED + count).boxed().toList();
	}

	private static List<Combination> combinations(StudyKind kind, JsonRequest request) {
		return switch (kind) {
			case ARCHITECTURES ->
				combinations(PaperResults.table1().stream().map(ArchitectureResult::architecture).toList(),
						List.of(PaperResults.OPTIMIZER_OF_TABLE_1), List.of());
			case OPTIMIZERS -> combinations(List.of(PaperResults.NETWORK_OF_FIGURE_11),
					PaperResults.figure11().stream().map(OptimizerResult::optimizer).toList(), List.of());
			case GRID -> combinations(request.get(ARCHITECTURES.asRequired()).orElse(List.of()),
					request.get(OPTIMIZERS).orElse(List.of(Recipe.DEFAULT_OPTIMIZER)),
					request.get(LEARNING_RATES).orElse(List.of()));
		};
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

	private record Combination(String architecture, String optimizer, Map<String, Double> hyperparameters) {

		Recipe recipe(Conditions conditions, long seed) {
			return conditions.recipe(Networks.find(this.architecture).orElseThrow(), null,
					Optimizers.with(this.optimizer, this.hyperparameters), seed);
		}

	}

}
