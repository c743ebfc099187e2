package io.atelier.report.caption;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.atelier.evaluation.calibration.Calibration;
import io.atelier.evaluation.calibration.Reliability;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Recipe;

/**
 * A recipe in words.
 */
public final class RecipeCaptions {

	private RecipeCaptions() {
	}

	/**
	 * What was trained.
	 * @param recipe the recipe
	 * @return for example {@code Model 4-A, cnn-pool, with adam}
	 */
	public static String title(Recipe recipe) {
		String separator = PaperResults.model(recipe.architecture()).isPresent() ? ", with " : " with ";
		return network(recipe.architecture()) + separator + recipe.optimizer().id();
	}

	/**
	 * A network, by the paper's name too if it has one.
	 * @param architecture the network
	 * @return for example {@code Model 4-A, cnn-pool}
	 */
	public static String network(Architecture architecture) {
		return PaperResults.model(architecture)
			.map((model) -> "Model " + model + ", " + architecture.id())
			.orElse(architecture.id());
	}

	/**
	 * How it was trained.
	 * @param recipe the recipe, whose own seed is not looked at
	 * @param seeds the seeds
	 * @return data, batch size, learning rate and seeds
	 */
	public static String settings(Recipe recipe, List<Long> seeds) {
		return String.format(Locale.ROOT, "%s, %,d training images, batch size %d, learning rate %s, %s",
				recipe.dataset(), recipe.trainingImages(), recipe.batchSize(),
				Double.toString(recipe.optimizer().learningRate()), seeds(seeds));
	}

	/**
	 * Seeds in words.
	 * @param seeds at least one
	 * @return for example {@code seeds 1, 2, 3}
	 */
	public static String seeds(List<Long> seeds) {
		return ((seeds.size() == 1) ? "seed " : "seeds ")
				+ seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	/**
	 * How many images were labelled, and how many of them right.
	 * @param recipe what was trained
	 * @param counts a confusion matrix
	 * @param runs how many runs it counts
	 * @return images and accuracy
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

	/**
	 * How far confidence is from accuracy.
	 * @param calibration what was measured
	 * @return the error before and after scaling
	 */
	public static String calibration(Calibration calibration) {
		String before = String.format(Locale.ROOT, "Expected calibration error %.4f",
				calibration.before().expectedCalibrationError());
		Reliability after = calibration.after();
		if (after == null) {
			return before + ", not scaled for want of a holdout";
		}
		return String.format(Locale.ROOT, "%s before, %.4f after scaling by temperature %.3f, fitted on the holdout",
				before, after.expectedCalibrationError(), calibration.temperature());
	}

}
