package io.atelier.study.request;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.optimizer.Optimizers;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.request.JsonRequest;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.study.Cell;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.training.FakeDatasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class StudyRequestReaderTests {

	private final StudyRequestReader reader = new StudyRequestReader(new FakeDatasets());

	@Test
	void comparesTheSevenNetworksAsThePaperTrainsThem() {
		StudyPlan plan = read("{'kind': 'architectures'}");
		assertThat(plan.kind()).isEqualTo(StudyKind.ARCHITECTURES);
		assertThat(plan.seeds()).containsExactly(42L);
		assertThat(plan.cells()).extracting(Cell::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
		assertThat(plan.cells()).extracting((cell) -> cell.recipe().architecture()).isEqualTo(GarmentNetworks.all());
		assertThat(plan.cells()).allSatisfy((cell) -> {
			Recipe recipe = cell.recipe();
			assertThat(recipe.optimizer()).isEqualTo(Optimizers.find("adam").orElseThrow());
			assertThat(recipe.epochs()).isEqualTo(recipe.architecture().epochs());
			assertThat(recipe.batchSize()).isEqualTo(recipe.architecture().batchSize());
			assertThat(recipe.validation()).isEqualTo(Validation.TEST);
			assertThat(recipe.trainingImages()).isEqualTo(FakeDatasets.TRAINING);
			assertThat(recipe.dataset()).isEqualTo(Recipe.DEFAULT_DATASET);
		});
	}

	@Test
	void comparesTheSevenOptimizersOnTheHybrid() {
		StudyPlan plan = read("{'kind': 'optimizers', 'epochs': 3, 'trainingImages': 100, 'seeds': 2}");
		assertThat(plan.cells()).extracting((cell) -> cell.recipe().optimizer()).isEqualTo(Optimizers.all());
		assertThat(plan.cells()).allSatisfy((cell) -> {
			assertThat(cell.recipe().architecture().id()).isEqualTo("hybrid");
			assertThat(cell.recipe().epochs()).isEqualTo(3);
			assertThat(cell.recipe().trainingImages()).isEqualTo(100);
		});
		assertThat(plan.seeds()).containsExactly(42L, 43L);
	}

	@Test
	void takesAnEmptyListForOneThatIsNotGiven() {
		StudyPlan plan = read("""
				{'kind': 'optimizers', 'architectures': [], 'optimizers': [], 'learningRates': [], 'seeds': []}""");
		assertThat(plan.cells()).hasSize(7);
		assertThat(plan.seeds()).containsExactly(42L);
	}

	@Test
	void crossesWhatAGridLists() {
		StudyPlan plan = read("""
				{'kind': 'grid', 'architectures': ['cnn-pool', 'mlp'], 'optimizers': ['sgd', 'nadam'],
				 'learningRates': [0.1, 0.001], 'seeds': [7, -1], 'batchSize': 16, 'validation': 'holdout'}""");
		assertThat(plan.cells())
			.extracting((cell) -> cell.recipe().architecture().id(), (cell) -> cell.recipe().optimizer().id(),
					(cell) -> cell.recipe().optimizer().learningRate())
			.containsExactly(tuple("cnn-pool", "sgd", 0.1), tuple("cnn-pool", "sgd", 0.001),
					tuple("cnn-pool", "nadam", 0.1), tuple("cnn-pool", "nadam", 0.001), tuple("mlp", "sgd", 0.1),
					tuple("mlp", "sgd", 0.001), tuple("mlp", "nadam", 0.1), tuple("mlp", "nadam", 0.001));
		assertThat(plan.seeds()).containsExactly(7L, -1L);
		assertThat(plan.cells().get(0).recipe().seed()).isEqualTo(7);
		assertThat(plan.cells().get(0).recipe().batchSize()).isEqualTo(16);
		assertThat(plan.cells().get(0).recipe().trainingImages()).isEqualTo(FakeDatasets.TRAINING * 5 / 6);
	}

	@Test
	void takesAdamAndDefaultLearningRatesWhereAGridNamesNone() {
		StudyPlan plan = read("{'kind': 'grid', 'architectures': ['mlp']}");
		assertThat(plan.cells()).extracting((cell) -> cell.recipe().optimizer())
			.containsExactly(Optimizers.find("adam").orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			{}                                                                    | kind
			{'kind': 'all'}                                                       | kind
			{'kind': 'grid'}                                                      | architectures
			{'kind': 'grid', 'architectures': []}                                 | architectures
			{'kind': 'grid', 'architectures': 'mlp'}                              | architectures
			{'kind': 'grid', 'architectures': ['mlp', 'vgg']}                     | architectures.1
			{'kind': 'grid', 'architectures': ['mlp', null]}                      | architectures
			{'kind': 'grid', 'architectures': ['mlp', 'mlp']}                     | architectures
			{'kind': 'grid', 'architectures': ['mlp'], 'optimizers': [1]}         | optimizers.0
			{'kind': 'grid', 'architectures': ['mlp'], 'learningRates': [0]}      | learningRates.0
			{'kind': 'grid', 'architectures': ['mlp'], 'learningRates': [1, 1.0]} | learningRates
			{'kind': 'architectures', 'architectures': ['mlp']}                   | architectures
			{'kind': 'optimizers', 'learningRates': [0.1]}                        | learningRates
			{'kind': 'optimizers', 'seeds': 0}                                    | seeds
			{'kind': 'optimizers', 'seeds': 21}                                   | seeds
			{'kind': 'optimizers', 'seeds': [1, 1]}                               | seeds
			{'kind': 'optimizers', 'seeds': [1.5]}                                | seeds.0
			{'kind': 'optimizers', 'seeds': 'many'}                               | seeds
			{'kind': 'optimizers', 'epochs': 0}                                   | epochs
			{'kind': 'optimizers', 'trainingImages': 601}                         | trainingImages
			{'kind': 'optimizers', 'validation': 'none'}                          | validation
			{'kind': 'optimizers', 'seed': 1}                                     | seed
			""")
	void refusesWhatCannotBeTaken(String body, String field) {
		assertThat(violations(body)).extracting(FieldViolation::field).containsExactly(field);
	}

	@Test
	void refusesTooManyCellsOrJobs() {
		String rates = "[0.1, 0.2, 0.3]";
		String all = "'architectures': %s, 'optimizers': %s".formatted(quoted(Networks.ids()),
				quoted(Optimizers.ids()));
		assertThat(violations("{'kind': 'grid', %s, 'learningRates': %s}".formatted(all, rates)).get(0).message())
			.contains("147 cells");
		assertThat(violations("{'kind': 'grid', %s, 'seeds': 11}".formatted(all)).get(0).message())
			.contains("49 cells with 11 seeds");
		assertThat(read("{'kind': 'grid', %s, 'seeds': 10}".formatted(all)).cells()).hasSize(49);
	}

	@Test
	void listsAllFaultsAtOnce() {
		assertThat(violations("{'kind': 'grid', 'architectures': ['x'], 'seeds': 0, 'epochs': -1, 'foo': 1}"))
			.extracting(FieldViolation::field)
			.containsExactlyInAnyOrder("architectures.0", "seeds", "epochs", "foo");
	}

	private static String quoted(List<String> ids) {
		return "['" + String.join("', '", ids) + "']";
	}

	@SuppressWarnings("unchecked")
	private List<FieldViolation> violations(String body) {
		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(body));
		assertThat(problem.type().status().value()).isEqualTo(400);
		return (List<FieldViolation>) problem.properties().get("violations");
	}

	private StudyPlan read(String body) {
		return this.reader.read(
				JsonRequest.parse(new ByteArrayInputStream(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
	}

}
