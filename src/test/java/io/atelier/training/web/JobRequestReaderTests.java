package io.atelier.training.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.optimizer.Optimizers;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.request.JsonRequest;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Padding;
import io.atelier.training.FakeDatasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JobRequestReaderTests {

	private final JobRequestReader reader = new JobRequestReader(new FakeDatasets());

	@Test
	void fillsInWhatIsNotGiven() {
		Architecture hybrid = GarmentNetworks.named("hybrid");
		assertThat(read("{\"architecture\": \"hybrid\"}")).isEqualTo(new Recipe(hybrid,
				Optimizers.find("adam").orElseThrow(), 20, 128, 42, "fashion-mnist", 500, Validation.HOLDOUT));
	}

	@Test
	void takesEveryField() {
		assertThat(
				read("""
						{"architecture": "cnn-pool", "optimizer": {"name": "rmsprop", "learningRate": 1, "rho": 0, "epsilon": 1},
						"epochs": 1000, "batchSize": 4096, "seed": -9223372036854775808, "dataset": "fashion-sketch",
						"trainingImages": 600, "validation": "test", "padding": "valid"}"""))
			.isEqualTo(new Recipe(GarmentNetworks.named("cnn-pool", Padding.VALID),
					Optimizers.with("rmsprop", Map.of("learningRate", 1.0, "rho", 0.0, "epsilon", 1.0)), 1000, 4096,
					Long.MIN_VALUE, "fashion-sketch", 600, Validation.TEST));
	}

	@Test
	void takesAnOptimizerByItsName() {
		Recipe recipe = read("{\"architecture\": \"mlp\", \"optimizer\": \"adadelta\"}");
		assertThat(recipe.optimizer()).isEqualTo(Optimizers.find("adadelta").orElseThrow());
		assertThat(read("{\"architecture\": \"mlp\", \"optimizer\": {\"name\": \"adadelta\"}}")).isEqualTo(recipe);
		// Clients with one type for the hyperparameters of all optimizers write this.
		assertThat(read("{\"architecture\": \"mlp\", \"optimizer\": {\"name\": \"adadelta\", \"beta1\": null}}"))
			.isEqualTo(recipe);
	}

	@ParameterizedTest
	@CsvSource({ "holdout, 600, 500", "holdout, 500, 500", "holdout, 499, 499", "test, 600, 600", "test, 1, 1" })
	void learnsFromNoMoreThanTheHoldoutLeaves(String validation, int requested, int effective) {
		assertThat(read(String.format(Locale.ROOT,
				"{\"architecture\": \"mlp\", \"validation\": \"%s\", \"trainingImages\": %d}", validation, requested))
			.trainingImages()).isEqualTo(effective);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"architecture": "vgg"                       | architecture             | mlp
					"architecture": 1                           | architecture             | mlp
					"architecture": null                        | architecture             | mlp
					"architecture": "mlp", "optimizer": "lion"  | optimizer                | sgd
					"architecture": "mlp", "optimizer": 3       | optimizer                | sgd
					"architecture": "mlp", "optimizer": ["sgd"] | optimizer                | sgd
					"architecture": "mlp", "optimizer": {}      | optimizer.name           | sgd
					"architecture": "mlp", "optimizer": {"name": "lion"}                       | optimizer.name         | sgd
					"architecture": "mlp", "optimizer": {"name": "adam", "learningRate": 0}    | optimizer.learningRate | above 0, at most 10
					"architecture": "mlp", "optimizer": {"name": "adam", "learningRate": 10.5} | optimizer.learningRate | above 0, at most 10
					"architecture": "mlp", "optimizer": {"name": "adam", "learningRate": 1e999}| optimizer.learningRate | above 0, at most 10
					"architecture": "mlp", "optimizer": {"name": "adam", "learningRate": "1"}  | optimizer.learningRate | above 0, at most 10
					"architecture": "mlp", "optimizer": {"name": "adam", "beta1": 1}           | optimizer.beta1        | at least 0, below 1
					"architecture": "mlp", "optimizer": {"name": "adam", "beta2": -0.1}        | optimizer.beta2        | at least 0, below 1
					"architecture": "mlp", "optimizer": {"name": "rmsprop", "rho": 1}          | optimizer.rho          | at least 0, below 1
					"architecture": "mlp", "optimizer": {"name": "adam", "epsilon": 0}         | optimizer.epsilon      | above 0, at most 1
					"architecture": "mlp", "optimizer": {"name": "adagrad", "initialAccumulator": -1} | optimizer.initialAccumulator | at least 0
					"architecture": "mlp", "optimizer": {"name": "sgd", "beta1": 0.5}          | optimizer.beta1        | name
					"architecture": "mlp", "epochs": 0          | epochs                   | 1 to 1000
					"architecture": "mlp", "epochs": 1001       | epochs                   | 1 to 1000
					"architecture": "mlp", "epochs": 2.5        | epochs                   | 1 to 1000
					"architecture": "mlp", "epochs": "2"        | epochs                   | 1 to 1000
					"architecture": "mlp", "batchSize": 4097    | batchSize                | 1 to 4096
					"architecture": "mlp", "batchSize": true    | batchSize                | 1 to 4096
					"architecture": "mlp", "seed": 9223372036854775808 | seed              | -9223372036854775808 to 9223372036854775807
					"architecture": "mlp", "dataset": "mnist"   | dataset                  | fashion-mnist
					"architecture": "mlp", "trainingImages": 0  | trainingImages           | 1 to 600
					"architecture": "mlp", "trainingImages": 601 | trainingImages          | 1 to 600
					"architecture": "mlp", "validation": "none" | validation               | holdout
					"architecture": "cnn-pool", "padding": "full" | padding                | same
					"architecture": "hybrid", "padding": "valid" | padding                 | same
					"architecture": "mlp", "learning_rate": 1   | learning_rate            | architecture
					""")
	void refusesWhatCannotBeTaken(String body, String field, String allowed) {
		assertThat(violations("{" + body + "}")).singleElement().satisfies((violation) -> {
			assertThat(violation.field()).isEqualTo(field);
			assertThat(violation.allowed()).contains(allowed);
		});
	}

	@Test
	void refusesPaddingWhereThereAreNoConvolutions() {
		assertThat(violations("{\"architecture\": \"mlp\", \"padding\": \"same\"}")).singleElement()
			.satisfies((violation) -> assertThat(violation.message()).contains("no convolutions"));
	}

	@Test
	void listsAllFaultsAtOnce() {
		assertThat(violations(
				"""
						{"optimizer": {"name": "adam", "learningRate": -1, "momentum": 0.9}, "epochs": 0, "batchSize": "32",
						"seed": 1.5, "dataset": "x", "trainingImages": -5, "validation": 7, "padding": "?", "colour": "red"}"""))
			.extracting(FieldViolation::field)
			.containsExactlyInAnyOrder("architecture", "optimizer.learningRate", "optimizer.momentum", "epochs",
					"batchSize", "seed", "dataset", "trainingImages", "validation", "padding", "colour");
	}

	private List<FieldViolation> violations(String body) {
		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(body));
		assertThat(problem).isNotNull();
		List<FieldViolation> violations = new ArrayList<>();
		assertThat(problem.properties().get("violations"))
			.asInstanceOf(InstanceOfAssertFactories.list(FieldViolation.class))
			.allSatisfy(violations::add);
		return violations;
	}

	private Recipe read(String body) {
		return this.reader.read(JsonRequest.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
	}

}
