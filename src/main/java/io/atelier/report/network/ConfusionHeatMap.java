package io.atelier.report.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Lettering;
import io.atelier.report.drawing.Style;

/**
 * A confusion matrix: counts in the cells, shaded by the share of the true class.
 *
 * @param labels class names in label order
 * @param counts rows true, columns predicted; shape [classes, classes]
 */
record ConfusionHeatMap(List<String> labels, List<List<Integer>> counts) implements Figure {

	private static final int CELL = 52;

	private static final int LEFT = 136;

	private static final int TOP = 10;

	private static final int BOTTOM = 108;

	private static final int RIGHT = 100;

	private static final int SCALE_WIDTH = 16;

	private static final int SCALE_STEPS = 100;

	// From this share on, white text is more readable than dark text.
	private static final double DARK = 0.75;

	ConfusionHeatMap {
		labels = List.copyOf(labels);
		counts = counts.stream().map(List::copyOf).toList();
	}

	@Override
	public int width() {
		return LEFT + side() + RIGHT;
	}

	@Override
	public int height() {
		return TOP + side() + BOTTOM;
	}

	@Override
	public void paint(Graphics2D graphics) {
		for (int row = 0; row < classes(); row++) {
			for (int column = 0; column < classes(); column++) {
				paintCell(graphics, row, column);
			}
		}
		graphics.setColor(Style.FRAME);
		graphics.setStroke(new BasicStroke(1));
		graphics.drawRect(LEFT, TOP, side(), side());
		paintLabels(graphics);
		paintScale(graphics);
	}

	private int classes() {
		return this.labels.size();
	}

	private int side() {
		return CELL * classes();
	}

	private void paintCell(Graphics2D graphics, int row, int column) {
		int count = this.counts.get(row).get(column);
		int support = this.counts.get(row).stream().mapToInt(Integer::intValue).sum();
		double share = (support == 0) ? 0 : (double) count / support;
		graphics.setColor(shade(share));
		graphics.fillRect(LEFT + column * CELL, TOP + row * CELL, CELL, CELL);
		graphics.setColor((share > DARK) ? Color.WHITE : (count == 0) ? Style.FAINT : Style.TEXT);
		new Lettering(graphics, Style.SMALL).centred(Integer.toString(count), LEFT + (column + 0.5) * CELL,
				TOP + (row + 0.5) * CELL + 5);
	}

	private void paintLabels(Graphics2D graphics) {
		graphics.setColor(Style.TEXT);
		Lettering small = new Lettering(graphics, Style.SMALL);
		for (int i = 0; i < classes(); i++) {
			String label = this.labels.get(i);
			double middle = (i + 0.5) * CELL;
			small.right(label, LEFT - 8, TOP + middle + 5);
			small.rising(label, LEFT + middle + 5, TOP + side() + 14, 45);
		}
		Lettering large = new Lettering(graphics, Style.LABEL);
		large.centred("Predicted class", LEFT + side() / 2.0, height() - 12);
		large.rising("True class", 22, TOP + (side() - large.width("True class")) / 2, 90);
	}

	private void paintScale(Graphics2D graphics) {
		int x = LEFT + side() + 24;
		for (int i = 0; i < SCALE_STEPS; i++) {
			int top = TOP + side() - (i + 1) * side() / SCALE_STEPS;
			int bottom = TOP + side() - i * side() / SCALE_STEPS;
			graphics.setColor(shade((i + 0.5) / SCALE_STEPS));
			graphics.fillRect(x, top, SCALE_WIDTH, bottom - top);
		}
		graphics.setColor(Style.FRAME);
		graphics.drawRect(x, TOP, SCALE_WIDTH, side());
		graphics.setColor(Style.TEXT);
		Lettering lettering = new Lettering(graphics, Style.SMALL);
		for (int percent = 0; percent <= 100; percent += 25) {
			lettering.left(percent + " %", x + SCALE_WIDTH + 5, TOP + side() - percent * side() / 100.0 + 5);
		}
		String meaning = "Share of the true class";
		lettering.rising(meaning, x - 8, TOP + (side() - lettering.width(meaning)) / 2, 90);
	}

	private static Color shade(double share) {
		return Style.pale(Style.BLUE, Math.sqrt(share));
	}

}
