package io.atelier.study.comparison.measure;

import java.util.Locale;

/**
 * How numbers stand in sentences.
 */
public final class Wording {

	private Wording() {
	}

	/**
	 * A loss or a share.
	 * @param value the number
	 * @return four digits after the point, as in the paper
	 */
	public static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value);
	}

	/**
	 * A number of runs.
	 * @param count how many
	 * @return the number with the noun, for example {@code 1 run}
	 */
	public static String runs(int count) {
		return (count == 1) ? "1 run" : (count + " runs");
	}

}
