package io.atelier.paper;

import java.util.List;
import java.util.Optional;

import io.atelier.recipe.Architecture;

public final class PaperResults {

	public static final String OPTIMIZER_OF_TABLE_1 = "adam";

	public static final String NETWORK_OF_FIGURE_11 = "hybrid";

	private static final List<ArchitectureResult> TABLE_1 = List.of(
			new ArchitectureResult("mlp", "1", 10, 0.2386, 0.9104, 0.3499, 0.8789),
			new ArchitectureResult("mlp-dropout", "2", 10, 0.3114, 0.8839, 0.3472, 0.8775),
			new ArchitectureResult("mlp-dropout-augmented", "3", 10, 0.6256, 0.7628, 0.5158, 0.7984),
			new ArchitectureResult("cnn-pool", "4-A", 10, 0.1494, 0.9435, 0.2763, 0.9027),
			new ArchitectureResult("cnn-pool-batchnorm", "4-B", 10, 0.0789, 0.9702, 0.3554, 0.9104),
			new ArchitectureResult("cnn-pool-batchnorm-dropout", "5", 10, 0.2398, 0.9119, 0.3406, 0.8856),
			new ArchitectureResult("hybrid", "6", 20, 0.1253, 0.9534, 0.2043, 0.9329));

	private static final List<OptimizerResult> FIGURE_11 = List.of(
			new OptimizerResult("sgd", new EpochResult(0.8394, 0.7094, 0.9935, 0.6806),
					new EpochResult(0.2555, 0.9065, 0.3219, 0.8785)),
			new OptimizerResult("adam", new EpochResult(0.5992, 0.794, 1.108, 0.6548),
					new EpochResult(0.1199, 0.9552, 0.1917, 0.9367)),
			new OptimizerResult("rmsprop", new EpochResult(0.6362, 0.7928, 0.509, 0.705),
					new EpochResult(0.1142, 0.9505, 0.2313, 0.9352)),
			new OptimizerResult("adagrad", new EpochResult(1.3362, 0.5843, 1.1674, 0.583),
					new EpochResult(0.4286, 0.8435, 0.3594, 0.8662)),
			new OptimizerResult("adadelta", new EpochResult(4.2911, 0.1263, 2.6078, 0.1005),
					new EpochResult(1.0688, 0.6369, 0.7215, 0.729)),
			new OptimizerResult("adamax", new EpochResult(0.7092, 0.7541, 1.0295, 0.6046),
					new EpochResult(0.1414, 0.9462, 0.2126, 0.9278)),
			new OptimizerResult("nadam", new EpochResult(0.5913, 0.7925, 1.2907, 0.632),
					new EpochResult(0.1214, 0.9542, 0.1955, 0.9371)));

	private PaperResults() {
	}

	public static List<ArchitectureResult> table1() {
		return TABLE_1;
	}

	public static Optional<ArchitectureResult> table1(String architecture) {
		return TABLE_1.stream().filter((row) -> row.architecture().equals(architecture)).findFirst();
	}

	/**
	 * The name in table 1, for example {@code 4-A}, with any padding; empty for a network
	 * that is not in the paper.
	 */
	public static Optional<String> model(Architecture architecture) {
		return table1(architecture.id()).map(ArchitectureResult::model);
	}

	/**
	 * Figure 11: the hybrid with each optimizer, 20 epochs.
	 */
	public static List<OptimizerResult> figure11() {
		return FIGURE_11;
	}

	public static Optional<OptimizerResult> figure11(String optimizer) {
		return FIGURE_11.stream().filter((row) -> row.optimizer().equals(optimizer)).findFirst();
	}

	/**
	 * A row of table 1; losses in nats, accuracies in [0, 1]. The training values are
	 * Keras' running means over the last epoch's batches, dropout on.
	 */
	public record ArchitectureResult(String architecture, String model, int epochs, double trainingLoss,
			double trainingAccuracy, double testLoss, double testAccuracy) {

	}

	public record OptimizerResult(String optimizer, EpochResult first, EpochResult last) {

	}

	/**
	 * Losses in nats, accuracies in [0, 1]; training values are running means, validation
	 * is on the test set.
	 */
	public record EpochResult(double trainingLoss, double trainingAccuracy, double validationLoss,
			double validationAccuracy) {

	}

}
