package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * What of a value a panel can show. XChart looks for the numbers of an axis one by one,
 * for ever where these are too large to be told apart; losses of networks that diverge
 * are.
 */
final class Limits {

	/**
	 * Where larger values are cut off.
	 */
	static final double MOST = 10_000;

	/**
	 * Where values are cut off that are smaller, on a logarithmic axis.
	 */
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
	 * The nearest value that can be shown.
	 * @param value a number, or infinite
	 * @param logarithmic whether the axis is
	 * @return within the limits
	 */
	static double cut(double value, boolean logarithmic) {
		return Math.max(logarithmic ? LEAST : -MOST, Math.min(MOST, value));
	}

	/**
	 * The ends of an axis whose values leave it without an extent.
	 * @param low the lowest value
	 * @param high the highest value
	 * @param logarithmic whether it is, which needs values above 0
	 * @return its ends; empty where the values have an extent of their own
	 */
	static Optional<Ends> axis(double low, double high, boolean logarithmic) {
		double room = LEAST_SPAN * Math.max(1, Math.abs(high));
		if (high - low >= room) {
			return Optional.empty();
		}
		return Optional.of(logarithmic ? new Ends(low / 2, high * 2) : new Ends(low - room, high + room));
	}

	/**
	 * The title of an axis that does not show all.
	 * @param title that of one that does
	 * @param cut whether values were cut off
	 * @param absent whether values were left out
	 * @return with the words for that
	 */
	static String title(String title, boolean cut, boolean absent) {
		return title + (cut ? ", up to 10000" : "") + (absent ? ", where finite" : "");
	}

	/**
	 * Says that there is nothing to draw.
	 * @param graphics where to
	 * @param figure what would be drawn
	 * @param measure what there is no value of
	 */
	static void writeNothing(Graphics2D graphics, Figure figure, String measure) {
		graphics.setColor(Ink.TEXT);
		Lettering lettering = new Lettering(graphics, Ink.LABEL);
		List<String> lines = Lettering.lines(measure + ": no value is a finite number", Ink.LABEL,
				0.8 * figure.width());
		for (int line = 0; line < lines.size(); line++) {
			lettering.centred(lines.get(line), figure.width() / 2.0, figure.height() / 2.0 + 20 * line);
		}
	}

	/**
	 * The ends of an axis.
	 *
	 * @param low the lower one
	 * @param high the upper one
	 */
	record Ends(double low, double high) {

	}

}
