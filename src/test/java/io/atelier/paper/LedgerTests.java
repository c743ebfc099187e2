package io.atelier.paper;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.Optimizers;
import io.atelier.paper.Hyperparameter.Origin;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.GarmentNetworks;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.Padding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedgerTests {

	private static final String[] ALWAYS = { "pixelScaling", "validationSet", "epochs", "batchSize", "optimizer",
			"loss", "shuffling", "hiddenUnits", "outputs", "hiddenActivation", "weightInitialization",
			"biasInitialization" };

	private static final String[] CONVOLUTIONS = { "convolutions", "filters", "kernelSize", "padding", "poolSize" };

	static List<Architecture> architectures() {
		return GarmentNetworks.all();
	}

	static List<Optimizer> optimizers() {
		return Optimizers.all();
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void accountsForEveryKindOfLayer(Architecture architecture) {
		List<String> names = names(architecture);
		assertThat(names).doesNotHaveDuplicates().contains(ALWAYS);
		assertThat(names.contains("filters")).isEqualTo(has(architecture, Convolution.class));
		if (has(architecture, Convolution.class)) {
			assertThat(names).contains(CONVOLUTIONS);
		}
		assertThat(names.contains("batchNormalization.momentum"))
			.isEqualTo(has(architecture, BatchNormalization.class));
		assertThat(names.stream().anyMatch((name) -> name.startsWith("dropout")))
			.isEqualTo(has(architecture, Dropout.class));
		assertThat(names.contains("augmentation.zoom")).isEqualTo(architecture.augmentation() != null);
	}

	@ParameterizedTest
	@MethodSource("architectures")
	void givesSourceForEveryValue(Architecture architecture) {
		assertThat(Ledger.of(architecture)).allSatisfy((entry) -> {
			assertThat(entry.source()).isNotBlank();
			if (entry.origin() == Origin.STATED) {
				assertThat(entry.source()).containsAnyOf("Section", "Table");
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "mlp, ASSUMED", "mlp-dropout, STATED", "mlp-dropout-augmented, ASSUMED", "cnn-pool, STATED",
			"cnn-pool-batchnorm, ASSUMED", "cnn-pool-batchnorm-dropout, STATED", "hybrid, STATED" })
	void knowsWhichBatchSizesThePaperStates(String id, Origin origin) {
		Hyperparameter batchSize = entry(id, "batchSize");
		assertThat(batchSize.origin()).isEqualTo(origin);
		assertThat(batchSize.value()).isEqualTo(GarmentNetworks.named(id).batchSize());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "cnn-pool | filters | ASSUMED | 32, 64, 128", "cnn-pool | hiddenUnits | ASSUMED | 128",
					"cnn-pool-batchnorm | filters | STATED | 32, 64, 128",
					"cnn-pool-batchnorm | hiddenUnits | STATED | 128", "hybrid | filters | ASSUMED | 32, 64, 128",
					"hybrid | hiddenUnits | ASSUMED | 512", "mlp | hiddenUnits | STATED | 128, 64",
					"hybrid | kernelSize | STATED | 3x3", "mlp | weightInitialization | ASSUMED | Glorot uniform" })
	void knowsWhichSizesThePaperStates(String id, String name, Origin origin, String value) {
		assertThat(entry(id, name).origin()).isEqualTo(origin);
		assertThat(entry(id, name).value()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "mlp-dropout, dropout, STATED, 0.2", "mlp-dropout-augmented, dropout, STATED, 0.2",
			"cnn-pool-batchnorm-dropout, dropout.afterPooling, ASSUMED, 0.25",
			"cnn-pool-batchnorm-dropout, dropout.afterDense, ASSUMED, 0.5",
			"hybrid, dropout.afterPooling, ASSUMED, 0.25", "hybrid, dropout.afterDense, ASSUMED, 0.5",
			"hybrid, batchNormalization.momentum, ASSUMED, 0.99", "hybrid, batchNormalization.epsilon, ASSUMED, 0.001",
			"mlp-dropout-augmented, augmentation.rotationDegrees, ASSUMED, 20" })
	void knowsWhichRatesThePaperStates(String id, String name, Origin origin, double value) {
		assertThat(entry(id, name).origin()).isEqualTo(origin);
		assertThat(entry(id, name).value()).isEqualTo(value);
	}

	@Test
	void arguesForPaddingWithNumbers() {
		assertThat(entry("cnn-pool", "padding").source()).contains("0.1383 / 0.9494", "0.2254 / 0.9170",
				"0.1494 / 0.9435");
		assertThat(entry("cnn-pool-batchnorm", "padding").source()).contains("0.0763 / 0.9714", "0.1232 / 0.9533",
				"0.0789 / 0.9702");
	}

	@Test
	void tellsThePaddingThatWasAskedFor() {
		Architecture valid = GarmentNetworks.named("cnn-pool", Padding.VALID);
		assertThat(Ledger.of(valid)).filteredOn((entry) -> entry.name().equals("padding"))
			.singleElement()
			.extracting(Hyperparameter::value)
			.isEqualTo("valid");
	}

	@ParameterizedTest
	@MethodSource("optimizers")
	void accountsForEveryHyperparameterOfAnOptimizer(Optimizer optimizer) {
		assertThat(Ledger.of(optimizer)).extracting(Hyperparameter::name)
			.containsExactlyElementsOf(optimizer.hyperparameters().keySet());
		assertThat(Ledger.of(optimizer)).allSatisfy((entry) -> {
			assertThat(entry.value()).isEqualTo(optimizer.hyperparameters().get(entry.name()));
			assertThat(entry.source()).startsWith("Keras' default");
		});
	}

	@Test
	void tellsChosenValuesFromDefaults() {
		List<Hyperparameter> ledger = Ledger.of(Optimizers.with("adam", Map.of("beta1", 0.8)));
		assertThat(ledger).filteredOn((entry) -> entry.source().startsWith("Chosen"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.name()).isEqualTo("beta1"));
	}

	@Test
	void takesTextsAndNumbersOnly() {
		List<String> list = List.of("x");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Hyperparameter("name", list, Origin.STATED, "Section 1"));
	}

	private static boolean has(Architecture architecture, Class<? extends Layer> type) {
		return architecture.layers().stream().anyMatch(type::isInstance);
	}

	private static List<String> names(Architecture architecture) {
		return Ledger.of(architecture).stream().map(Hyperparameter::name).toList();
	}

	private static Hyperparameter entry(String id, String name) {
		return Ledger.of(GarmentNetworks.named(id))
			.stream()
			.filter((entry) -> entry.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
