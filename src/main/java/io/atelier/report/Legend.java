package io.atelier.report;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * One row that explains lines and markers, outside the data.
 *
 * @param entries from left to right
 */
record Legend(List<Entry> entries) {

	private static final int LINE = 34;

	private static final int GAP = 6;

	private static final int SPACE = 24;

	private static final int MARKER_SIZE = 7;

	void paint(Graphics2D graphics, int width, int middle) {
		Lettering lettering = new Lettering(graphics, Ink.SMALL);
		double total = -SPACE;
		for (Entry entry : this.entries) {
			total += width(lettering, entry);
		}
		double x = (width - total) / 2;
		for (Entry entry : this.entries) {
			paintLine(graphics, entry, x, middle);
			graphics.setColor(Ink.TEXT);
			lettering.left(entry.text(), x + LINE + GAP, middle + 5);
			x += width(lettering, entry);
		}
	}

	private static double width(Lettering lettering, Entry entry) {
		return LINE + GAP + lettering.width(entry.text()) + SPACE;
	}

	private static void paintLine(Graphics2D graphics, Entry entry, double x, int middle) {
		graphics.setColor(entry.series().color());
		graphics.setStroke(entry.paper() ? Ink.DASHED : Ink.SOLID);
		graphics.draw(new Line2D.Double(x, middle, x + LINE, middle));
		if (!entry.paper()) {
			entry.series().marker().paint(graphics, x + LINE / 2.0, middle, MARKER_SIZE);
		}
	}

	/**
	 * One line and its meaning.
	 *
	 * @param text what it shows
	 * @param series whose colour and marker it has
	 * @param paper whether it is the paper's value, a dashed line
	 */
	record Entry(String text, Series series, boolean paper) {

	}

}
