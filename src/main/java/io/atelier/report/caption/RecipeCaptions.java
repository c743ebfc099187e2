package io.atelier.report.caption;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.atelier.evaluation.calibration.Calibration;
import io.atelier.evaluation.calibration.Reliability;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;

public final class RecipeCaptions {

	private RecipeCaptions() {
	}

	/**
	 * For example {@code Model 4-A, cnn-pool, with adam}.
	 */
	public static String title(Recipe recipe) {
		String separator = PaperResults.model(recipe.architecture()).isPresent() ? ", with " : " with ";
		return network(recipe.architecture()) + separator + recipe.optimizer().id();
	}

	/**
	 * For example {@code Model 4-A, cnn-pool}; only the id if the paper does not have the
	 * network.
	 */
	public static String network(Architecture architecture) {
		return PaperResults.model(architecture)
			.map((model) -> "Model " + model + ", " + architecture.id())
			.orElse(architecture.id());
	}

	/**
	 * Data, batch size, learning rate and seeds.
	 * @param seeds used instead of the seed of the recipe
	 */
	public static String settings(Recipe recipe, List<Long> seeds) {
		return String.format(Locale.ROOT, "%s, %,d training images, batch size %d, learning rate %s, %s",
				recipe.dataset(), recipe.trainingImages(), recipe.batchSize(),
				Double.toString(recipe.optimizer().learningRate()), seeds(seeds));
	}

	/**
	 * For example {@code seeds 1, 2, 3}.
	 * @param seeds at least one
	 */
	public static String seeds(List<Long> seeds) {
		return ((seeds.size() == 1) ? "seed " : "seeds ")
				+ seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	/**
	 * The number of images and the accuracy.
	 * @param counts a confusion matrix
	 * @param runs the number of runs that it sums
	 */
	public static String answers(Recipe recipe, List<List<Integer>> counts, int runs) {
		int total = 0;
		int right = 0;
		for (int row = 0; row < counts.size(); row++) {
			total += counts.get(row).stream().mapToInt(Integer::intValue).sum();
			right += counts.get(row).get(row);
		}
		String over = (runs == 1) ? "" : String.format(Locale.ROOT, " (%d seeds together)", runs);
		return String.format(Locale.ROOT, "%,d answers on test images of %s%s, accuracy %.4f", total, recipe.dataset(),
				over, (total == 0) ? 0.0 : (double) right / total);
	}

	public static String calibration(Calibration calibration) {
		String before = String.format(Locale.ROOT, "Expected calibration error %.4f",
				calibration.before().expectedCalibrationError());
		Reliability after = calibration.after();
		if (after == null) {
			return before + ", not scaled: no holdout";
		}
		return String.format(Locale.ROOT, "%s before, %.4f after scaling by temperature %.3f, fitted on the holdout",
				before, after.expectedCalibrationError(), calibration.temperature());
	}

}
