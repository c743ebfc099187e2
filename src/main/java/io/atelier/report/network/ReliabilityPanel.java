package io.atelier.report.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import io.atelier.evaluation.calibration.Reliability;
import io.atelier.evaluation.calibration.ReliabilityBin;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Lettering;
import io.atelier.report.drawing.Style;

/**
 * Accuracy by confidence, above the number of answers on a logarithmic scale. A thick
 * line marks the end of each bar, so that accuracy and confidence differ visibly if the
 * gap lies within the bar.
 */
record ReliabilityPanel(String title, Reliability reliability, Color color) implements Figure {

	static final Color GAP = Style.VERMILION;

	private static final int LEFT = 84;

	private static final int RIGHT = 20;

	private static final int TOP = 34;

	private static final int SIDE = 360;

	private static final int SPACE = 16;

	private static final int COUNTS = 84;

	private static final int BOTTOM = 56;

	private static final double GAP_STRENGTH = 0.35;

	private static final float ACCURACY_LINE = 3;

	private static final double DECADES = 4;

	@Override
	public int width() {
		return LEFT + SIDE + RIGHT;
	}

	@Override
	public int height() {
		return TOP + SIDE + SPACE + COUNTS + BOTTOM;
	}

	@Override
	public void paint(Graphics2D graphics) {
		graphics.setColor(Style.TEXT);
		new Lettering(graphics, Style.LABEL).centred(this.title, LEFT + SIDE / 2.0, TOP - 12);
		paintGrid(graphics);
		this.reliability.bins().stream().filter((bin) -> bin.count() > 0).forEach((bin) -> paintBin(graphics, bin));
		graphics.setColor(Style.TEXT);
		graphics.setStroke(diagonal());
		graphics.draw(new Line2D.Double(LEFT, TOP + SIDE, LEFT + SIDE, TOP));
		graphics.setColor(Style.FRAME);
		graphics.setStroke(new BasicStroke(1));
		graphics.draw(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
		graphics.draw(new Rectangle2D.Double(LEFT, TOP + SIDE + SPACE, SIDE, COUNTS));
		paintTitles(graphics);
	}

	static BasicStroke diagonal() {
		return new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] { 6, 4 }, 0);
	}

	private void paintGrid(Graphics2D graphics) {
		Lettering lettering = new Lettering(graphics, Style.SMALL);
		graphics.setStroke(new BasicStroke(0.8f));
		for (int fifth = 0; fifth <= 5; fifth++) {
			String number = String.format(Locale.ROOT, "%.1f", fifth / 5.0);
			grid(graphics, x(fifth / 5.0), TOP, x(fifth / 5.0), y(0));
			grid(graphics, x(fifth / 5.0), TOP + SIDE + SPACE, x(fifth / 5.0), countY(0));
			grid(graphics, LEFT, y(fifth / 5.0), LEFT + SIDE, y(fifth / 5.0));
			lettering.right(number, LEFT - 8, y(fifth / 5.0) + 5);
			lettering.centred(number, x(fifth / 5.0), countY(0) + 18);
		}
		for (int decade = 0; decade <= DECADES; decade += 2) {
			int count = (int) Math.pow(10, decade);
			grid(graphics, LEFT, countY(count), LEFT + SIDE, countY(count));
			lettering.right(String.format(Locale.ROOT, "%,d", count), LEFT - 8, countY(count) + 5);
		}
	}

	private static void grid(Graphics2D graphics, double fromX, double fromY, double toX, double toY) {
		graphics.setColor(Style.GRID);
		graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
		graphics.setColor(Style.TEXT);
	}

	private void paintBin(Graphics2D graphics, ReliabilityBin bin) {
		double left = x(bin.low()) + 1;
		double width = x(bin.high()) - 1 - left;
		graphics.setColor(this.color);
		graphics.fill(new Rectangle2D.Double(left, y(bin.accuracy()), width, y(0) - y(bin.accuracy())));
		graphics.fill(new Rectangle2D.Double(left, countY(bin.count()), width, countY(0) - countY(bin.count())));
		double upper = y(Math.max(bin.accuracy(), bin.confidence()));
		double lower = y(Math.min(bin.accuracy(), bin.confidence()));
		Rectangle2D gap = new Rectangle2D.Double(left, upper, width, lower - upper);
		graphics.setColor(Style.pale(GAP, GAP_STRENGTH));
		graphics.fill(gap);
		graphics.setColor(GAP);
		graphics.setStroke(new BasicStroke(1));
		graphics.draw(gap);
		graphics.setColor(Style.BLUE);
		graphics.setStroke(new BasicStroke(ACCURACY_LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		graphics.draw(new Line2D.Double(left, y(bin.accuracy()), left + width, y(bin.accuracy())));
	}

	private void paintTitles(Graphics2D graphics) {
		graphics.setColor(Style.TEXT);
		Lettering large = new Lettering(graphics, Style.LABEL);
		large.centred("Confidence", LEFT + SIDE / 2.0, height() - 14);
		large.rising("Accuracy", 22, TOP + (SIDE - large.width("Accuracy")) / 2, 90);
		large.rising("Answers", 22, TOP + SIDE + SPACE + (COUNTS - large.width("Answers")) / 2, 90);
	}

	private static double x(double confidence) {
		return LEFT + SIDE * confidence;
	}

	private static double y(double accuracy) {
		return TOP + SIDE * (1 - accuracy);
	}

	// Logarithmic, with an offset so that a single answer is visible.
	private static double countY(int count) {
		double height = (count == 0) ? 0 : (0.3 + Math.log10(count)) / (0.6 + DECADES);
		return TOP + SIDE + SPACE + COUNTS * (1 - Math.min(height, 1));
	}

}
