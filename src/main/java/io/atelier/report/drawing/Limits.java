package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * The values that a panel can show. XChart searches the numbers of an axis one by one and
 * never ends if they are too large to differ by its step, as losses of diverging networks
 * are.
 */
final class Limits {

	// Larger values are cut off.
	static final double MOST = 10_000;

	// Smaller values are cut off on a logarithmic axis.
	static final double LEAST = 1e-6;

	private static final double LEAST_SPAN = 1e-3;

	private Limits() {
	}

	static boolean shows(double value) {
		return Double.isFinite(value);
	}

	static boolean cuts(double value) {
		return Math.abs(value) > MOST;
	}

	/**
	 * Returns the nearest value within the limits.
	 * @param value a number, or infinite
	 */
	static double cut(double value, boolean logarithmic) {
		return Math.max(logarithmic ? LEAST : -MOST, Math.min(MOST, value));
	}

	/**
	 * Returns the ends of an axis for values that span no range; empty if the values do.
	 * @param logarithmic requires values above 0
	 */
	static Optional<Ends> axis(double low, double high, boolean logarithmic) {
		double room = LEAST_SPAN * Math.max(1, Math.abs(high));
		if (high - low >= room) {
			return Optional.empty();
		}
		return Optional.of(logarithmic ? new Ends(low / 2, high * 2) : new Ends(low - room, high + room));
	}

	// Adds to the title of an axis that values were cut off or omitted.
	static String title(String title, boolean cut, boolean absent) {
		return title + (cut ? ", up to 10000" : "") + (absent ? ", where finite" : "");
	}

	static void writeNothing(Graphics2D graphics, Figure figure, String measure) {
		graphics.setColor(Style.TEXT);
		Lettering lettering = new Lettering(graphics, Style.LABEL);
		List<String> lines = Lettering.lines(measure + ": no value is a finite number", Style.LABEL,
				0.8 * figure.width());
		for (int line = 0; line < lines.size(); line++) {
			lettering.centred(lines.get(line), figure.width() / 2.0, figure.height() / 2.0 + 20 * line);
		}
	}

	record Ends(double low, double high) {

	}

}
