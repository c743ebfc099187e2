package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Rows below the panels that explain lines and markers.
 *
 * @param entries from left to right
 */
public record Legend(List<Entry> entries) {

	private static final int LINE = 36;

	private static final int GAP = 6;

	private static final int SPACE = 22;

	private static final int MARGIN = 12;

	private static final int ROW = 22;

	private static final int MARKER_SIZE = 7;

	private static final int BAND = 12;

	public Legend {
		entries = List.copyOf(entries);
	}

	int height(int width) {
		return this.entries.isEmpty() ? 0 : rows(width).size() * ROW + GAP;
	}

	void paint(Graphics2D graphics, int width, int top) {
		Lettering lettering = new Lettering(graphics, Style.SMALL);
		double middle = top + ROW / 2.0;
		for (List<Entry> row : rows(width)) {
			double x = (width - row.stream().mapToDouble(Legend::width).sum() + SPACE) / 2;
			for (Entry entry : row) {
				paintSign(graphics, entry, x, middle);
				graphics.setColor(Style.TEXT);
				lettering.left(entry.text(), x + LINE + GAP, middle + 5);
				x += width(entry);
			}
			middle += ROW;
		}
	}

	private List<List<Entry>> rows(int width) {
		List<List<Entry>> rows = new ArrayList<>();
		double used = 0;
		for (Entry entry : this.entries) {
			double needed = width(entry);
			if (rows.isEmpty() || used + needed - SPACE > width - 2 * MARGIN) {
				rows.add(new ArrayList<>());
				used = 0;
			}
			rows.get(rows.size() - 1).add(entry);
			used += needed;
		}
		return rows;
	}

	private static double width(Entry entry) {
		return LINE + GAP + Lettering.width(entry.text(), Style.SMALL) + SPACE;
	}

	private static void paintSign(Graphics2D graphics, Entry entry, double x, double middle) {
		Pen pen = entry.pen();
		if (entry.band()) {
			graphics.setColor(Style.veil(pen.color()));
			graphics.fill(new Rectangle2D.Double(x, middle - BAND / 2.0, LINE, BAND));
		}
		graphics.setColor(pen.color());
		if (pen.stroke() != null) {
			graphics.setStroke(pen.stroke());
			graphics.draw(new Line2D.Double(x, middle, x + LINE, middle));
		}
		if (pen.marker() != SeriesMarkers.NONE) {
			graphics.setStroke(Style.SOLID);
			pen.marker().paint(graphics, x + LINE / 2.0, middle, MARKER_SIZE);
		}
	}

	/**
	 * @param band if true, the sample has a band around its line
	 */
	public record Entry(String text, Pen pen, boolean band) {

		public Entry(String text, Pen pen) {
			this(text, pen, false);
		}

	}

}
