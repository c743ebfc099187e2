package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.knowm.xchart.XYChart;

/**
 * Labels a vertical logarithmic axis at 1, 2 and 5 times the powers of ten if there are
 * few powers. XChart labels only the powers.
 */
public final class LogarithmicAxis {

	private static final int LEFT = 64;

	private static final int GAP = 8;

	private static final int TITLE = 23;

	// The most powers of ten with all of their labels, and the most with one label each.
	private static final int FEW_POWERS = 3;

	private static final int MOST_POWERS = 7;

	// Smaller numbers have an exponent.
	private static final double SMALL = 1e-3;

	private static final double SLACK = 1e-9;

	private final double[] values;

	private final Anchors anchors;

	private final String title;

	private final double content;

	private LogarithmicAxis(String title, double[] values, Anchors anchors, double content) {
		this.title = title;
		this.values = values;
		this.anchors = anchors;
		this.content = content;
	}

	/**
	 * Makes the vertical axis of a chart logarithmic.
	 * @param chart has limits for its horizontal axis
	 * @param low the lowest drawn value, above 0
	 * @param high the highest drawn value
	 * @return paints the labels
	 */
	public static LogarithmicAxis of(XYChart chart, double low, double high) {
		chart.getStyler().setYAxisLogarithmic(true);
		chart.getStyler().setYAxisTickLabelsFormattingFunction((value) -> " ");
		chart.getStyler().setYAxisLeftWidthHint(LEFT);
		chart.getStyler().setYAxisTitleVisible(false);
		double[] values = numbers(low, high);
		double[] y = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(low, high)).toArray();
		double[] x = new double[y.length];
		Arrays.fill(x, chart.getStyler().getXAxisMin());
		x[x.length - 1] = chart.getStyler().getXAxisMax();
		return new LogarithmicAxis(chart.getYAxisTitle(), values, Anchors.on(chart, "numbers", x, y),
				chart.getStyler().getPlotContentSize());
	}

	private static double[] numbers(double low, double high) {
		int first = (int) Math.floor(Math.log10(low));
		int last = (int) Math.floor(Math.log10(high));
		int powers = last - first + 1;
		int step = (powers + MOST_POWERS - 1) / MOST_POWERS;
		return IntStream.rangeClosed(first, last)
			.filter((power) -> (last - power) % step == 0)
			.mapToObj((power) -> ((powers <= FEW_POWERS) ? DoubleStream.of(1, 2, 5) : DoubleStream.of(1))
				.map((digit) -> digit * Math.pow(10, power)))
			.flatMapToDouble((each) -> each)
			.filter((value) -> low * (1 - SLACK) <= value && value <= high * (1 + SLACK))
			.toArray();
	}

	private static String format(double value) {
		DecimalFormat format = new DecimalFormat((value < SMALL) ? "0E0" : "0.###",
				DecimalFormatSymbols.getInstance(Locale.ROOT));
		return format.format(value).replace('E', 'e');
	}

	/**
	 * Writes the numbers and the title; call it after the chart is painted.
	 */
	public void paint(Graphics2D graphics) {
		List<Point2D> places = this.anchors.places();
		Point2D highest = places.get(places.size() - 1);
		Point2D lowest = places.get(places.size() - 2);
		Lettering lettering = new Lettering(graphics, Style.SMALL);
		graphics.setColor(Style.TEXT);
		for (int i = 0; i < this.values.length; i++) {
			Point2D place = places.get(i);
			double margin = (highest.getX() - place.getX()) * (1 / this.content - 1) / 2;
			lettering.right(format(this.values[i]), place.getX() - margin - GAP, place.getY() + 5);
		}
		Lettering upright = new Lettering(graphics, Style.LABEL);
		upright.rising(this.title, TITLE, (highest.getY() + lowest.getY() - upright.width(this.title)) / 2, 90);
	}

}
