package io.atelier.model.manifest;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.atelier.dataset.Garments;
import io.atelier.model.NewModel;
import io.atelier.model.TestModels;
import io.atelier.model.manifest.LayerEntry.ParameterEntry;
import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ManifestFormatTests {

	private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

	private final JsonMapper json = new JsonMapper();

	@Test
	void readsWhatItWrote() {
		Manifest manifest = manifest(TestModels.withHoldoutAccuracy(0.9));

		assertThat(ManifestFormat.read(ManifestFormat.write(manifest))).isEqualTo(manifest);
	}

	@Test
	void writesEqualManifestsAlike() {
		Manifest manifest = manifest(TestModels.withHoldoutAccuracy(0.9));

		assertThat(ManifestFormat.write(manifest))
			.isEqualTo(ManifestFormat.write(ManifestFormat.read(ManifestFormat.write(manifest))));
	}

	@Test
	void keepsTheReadersOrder() {
		String json = ManifestFormat.write(manifest(TestModels.withHoldoutAccuracy(0.9)));

		assertThat(json).startsWith("{\n  \"format\" : \"atelier-model\",\n  \"formatVersion\" : 1,")
			.contains("\"name\" : \"adam\",\n      \"learningRate\" : 0.001,\n      \"beta1\" : 0.9,")
			.contains("\"createdAt\" : \"2026-03-01T12:00:00.123Z\"")
			.contains("\"labels\" : [ \"T-shirt/top\", \"Trouser\"");
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		String json = ManifestFormat.write(manifest(TestModels.withoutHoldout()));

		assertThat(json).doesNotContain("holdoutAccuracy")
			.doesNotContain("padding")
			.doesNotContain("commit")
			.doesNotContain("\"temperature\" : 1");
	}

	@Test
	void readsManifestsFromBeforeThereWereTemperatures() {
		Manifest manifest = manifest(TestModels.withHoldoutAccuracy(0.9));
		ObjectNode old = (ObjectNode) this.json.readTree(ManifestFormat.write(manifest));
		old.remove("temperature");
		((ObjectNode) old.get("evaluation")).remove("calibration");

		Manifest read = ManifestFormat.read(old.toString());

		assertThat(read.temperature()).isNull();
		assertThat(read.evaluation().calibration()).isNull();
		assertThat(read.evaluation().accuracy()).isEqualTo(manifest.evaluation().accuracy());
		assertThat(read.holdoutAccuracy()).isEqualTo(0.9);
	}

	@Test
	void tellsTheTemperatureToReadersOfTheFile() {
		assertThat(this.json.readTree(ManifestFormat.write(manifest(TestModels.withHoldoutAccuracy(0.9))))
			.path("temperature")
			.doubleValue()).isEqualTo(TestModels.TEMPERATURE);
	}

	@ParameterizedTest
	@MethodSource("io.atelier.optimizer.Optimizers#ids")
	void makesEveryOptimizerAgain(String optimizer) {
		Recipe recipe = TestModels.recipe("mlp", optimizer, "fashion-mnist");

		assertThat(throughJson(recipe)).isEqualTo(recipe);
	}

	@ParameterizedTest
	@MethodSource("io.atelier.recipe.Networks#ids")
	void makesEveryArchitectureAgain(String architecture) {
		Recipe recipe = TestModels.recipe(architecture, "sgd", "fashion-mnist");

		assertThat(throughJson(recipe)).isEqualTo(recipe);
	}

	@ParameterizedTest
	@CsvSource({ "cnn-pool, SAME", "cnn-pool, VALID", "cnn-pool-batchnorm, VALID", "hybrid, SAME" })
	void makesThePaddingAgain(String id, Padding padding) {
		Architecture architecture = GarmentNetworks.named(id, padding);

		assertThat(throughJson(TestModels.recipe(architecture, "adam", "fashion-mnist")).architecture())
			.isEqualTo(architecture);
	}

	@Test
	void keepsHyperparametersOfChoiceExactly() {
		Recipe recipe = new Recipe(GarmentNetworks.named("mlp"),
				Optimizers.with("adam", java.util.Map.of("learningRate", 0.1 + 0.2, "epsilon", 1.0)), 3, 7,
				Long.MIN_VALUE, "fashion-sketch", 1234, Validation.TEST);

		assertThat(throughJson(recipe)).isEqualTo(recipe);
	}

	@ParameterizedTest
	@MethodSource("io.atelier.recipe.GarmentNetworks#all")
	void placesEveryParameterOnceWithoutGaps(Architecture architecture) {
		int end = 0;
		for (LayerEntry layer : LayerEntry.all(architecture)) {
			for (ParameterEntry parameter : layer.parameters()) {
				assertThat(parameter.offset()).isEqualTo(end);
				end += parameter.shape().stream().reduce(1, Math::multiplyExact);
			}
		}

		assertThat(end).isEqualTo(architecture.parameterCount());
	}

	@Test
	void describesLayersByTheirShapes() {
		LayerEntry convolution = LayerEntry.all(GarmentNetworks.named("cnn-pool")).get(2);

		assertThat(convolution.type()).isEqualTo("convolution");
		assertThat(convolution.settings()).containsEntry("filters", 64).containsEntry("padding", "same");
		assertThat(convolution.outputShape()).containsExactly(64, 14, 14);
		assertThat(convolution.parameters()).extracting(ParameterEntry::name).containsExactly("bias", "kernel");
		assertThat(convolution.parameters().get(1).shape()).containsExactly(64, 32, 3, 3);
	}

	@Test
	void namesEachKindOfLayer() {
		assertThat(LayerEntry.all(GarmentNetworks.named("hybrid"))).extracting(LayerEntry::type)
			.startsWith("convolution", "batch-normalization", "convolution", "batch-normalization", "max-pooling",
					"dropout")
			.endsWith("flatten", "dense", "dropout", "dense");
		assertThat(GarmentNetworks.named("hybrid").layers()).hasAtLeastOneElementOfType(Flatten.class);
	}

	@Test
	void refusesWhatIsNoManifest() {
		assertThatIllegalArgumentException().isThrownBy(() -> ManifestFormat.read("{\"format\": 3"));
		assertThatIllegalArgumentException().isThrownBy(() -> ManifestFormat.read("{}"));
	}

	@Test
	void refusesAManifestOfALaterForm() {
		String json = ManifestFormat.write(manifest(TestModels.withoutHoldout()))
			.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2");

		assertThatIllegalArgumentException().isThrownBy(() -> ManifestFormat.read(json));
	}

	@Test
	void refusesARecipeOfAnUnknownNetwork() {
		RecipeEntry entry = RecipeEntry.of(TestModels.recipe("mlp", "adam", "fashion-mnist"));
		RecipeEntry unknown = new RecipeEntry("transformer", null, entry.optimizer(), 1, 1, 1, "x", 1, "test");

		assertThatIllegalArgumentException().isThrownBy(() -> unknown.toRecipe(Garments.SIGNATURE))
			.withMessageContaining("transformer");
	}

	private static Recipe throughJson(Recipe recipe) {
		Manifest manifest = manifest(TestModels.of(recipe, OptionalDouble.empty()));
		return ManifestFormat.read(ManifestFormat.write(manifest)).toRecipe();
	}

	private static Manifest manifest(NewModel model) {
		return Manifest.of(UUID.randomUUID(), model, TIME, "cd".repeat(32), "1.2.3", null);
	}

}
