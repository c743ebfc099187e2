package io.atelier.optimizer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptimizersTests {

	private static final Map<String, Double> MOMENTS = Map.of("learningRate", 1e-3, "beta1", 0.9, "beta2", 0.999,
			"epsilon", 1e-7);

	private static final Map<String, Map<String, Double>> KERAS_DEFAULTS = Map.of("sgd", Map.of("learningRate", 0.01),
			"adam", MOMENTS, "adamax", MOMENTS, "nadam", MOMENTS, "rmsprop",
			Map.of("learningRate", 1e-3, "rho", 0.9, "epsilon", 1e-7), "adagrad",
			Map.of("learningRate", 1e-3, "initialAccumulator", 0.1, "epsilon", 1e-7), "adadelta",
			Map.of("learningRate", 1e-3, "rho", 0.95, "epsilon", 1e-7));

	static List<Optimizer> all() {
		return Optimizers.all();
	}

	@Test
	void comeInThePapersOrder() {
		assertThat(Optimizers.ids()).containsExactly("sgd", "adam", "rmsprop", "adagrad", "adadelta", "adamax",
				"nadam");
	}

	@ParameterizedTest
	@MethodSource("all")
	void startFromKerasDefaults(Optimizer optimizer) {
		assertThat(optimizer.hyperparameters()).isEqualTo(KERAS_DEFAULTS.get(optimizer.id()));
		assertThat(optimizer.hyperparameters().keySet()).first().isEqualTo("learningRate");
		assertThat(optimizer.learningRate()).isEqualTo(optimizer.hyperparameters().get("learningRate"));
	}

	@ParameterizedTest
	@MethodSource("all")
	void takeEveryHyperparameterOfChoice(Optimizer optimizer) {
		for (String name : optimizer.hyperparameters().keySet()) {
			Optimizer changed = Optimizers.with(optimizer.id(), Map.of(name, 0.123));
			assertThat(changed.algorithm()).isEqualTo(optimizer.algorithm());
			assertThat(changed.hyperparameters()).containsEntry(name, 0.123);
			assertThat(changed.hyperparameters().entrySet()).filteredOn((entry) -> !entry.getKey().equals(name))
				.allSatisfy((entry) -> assertThat(entry.getValue())
					.isEqualTo(optimizer.hyperparameters().get(entry.getKey())));
		}
	}

	@Test
	void refuseHyperparametersOfOthers() {
		Map<String, Double> momentum = Map.of("rho", 0.9);
		assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.with("sgd", momentum))
			.withMessage("sgd has no 'rho'");
	}

	@Test
	void refuseUnknownNames() {
		assertThat(Optimizers.find("lion")).isEmpty();
		Map<String, Double> none = Map.of();
		assertThatIllegalArgumentException().isThrownBy(() -> Optimizers.with("lion", none))
			.withMessage("no optimizer 'lion'");
	}

}
