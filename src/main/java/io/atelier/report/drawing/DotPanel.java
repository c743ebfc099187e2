package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A measure of several items: a row for each, values along the horizontal axis (Cleveland
 * 1984).
 *
 * @param measure the title of the axis, with its unit
 * @param most the largest possible value; may be infinite
 * @param rows from the top; values that cannot be shown are cut off or omitted, and the
 * title says so
 */
public record DotPanel(String measure, double most, List<Row> rows) implements Figure {

	private static final int WIDTH = 480;

	private static final int ROW = 26;

	private static final int LEAST_ROWS = 3;

	private static final int AXIS = 78;

	private static final int LEFT = 96;

	private static final double OFFSET = 0.16;

	private static final double ROOM = 0.03;

	private static final double LEAST_SPAN = 0.05;

	private static final double CONTENT = 0.94;

	private static final int GAP = 10;

	private static final int TICK_DISTANCE = 70;

	public DotPanel {
		measure = Limits.title(measure, dots(rows).anyMatch(Dot::isCut),
				!dots(rows).allMatch((dot) -> Limits.shows(dot.value())));
		rows = rows.stream().map(Row::shown).toList();
	}

	private static Stream<Dot> dots(List<Row> rows) {
		return rows.stream().flatMap((row) -> row.dots().stream());
	}

	@Override
	public int width() {
		return WIDTH;
	}

	@Override
	public int height() {
		return Math.max(LEAST_ROWS, this.rows.size()) * ROW + AXIS;
	}

	@Override
	public void paint(Graphics2D graphics) {
		if (dots(this.rows).findAny().isEmpty()) {
			Limits.writeNothing(graphics, this, this.measure);
			return;
		}
		XYChart chart = new XYChart(WIDTH, height());
		chart.setXAxisTitle(this.measure);
		style(chart.getStyler());
		Range range = range();
		chart.getStyler().setXAxisMin(range.low());
		chart.getStyler().setXAxisMax(range.high());
		addGuides(chart, range);
		for (int row = 0; row < this.rows.size(); row++) {
			List<Dot> dots = this.rows.get(row).dots();
			for (int i = 0; i < dots.size(); i++) {
				double height = height(row) + ((dots.size() > 1) ? OFFSET * (1 - 2.0 * i / (dots.size() - 1)) : 0);
				addDot(chart, row + " " + i, dots.get(i), height, range);
			}
		}
		Anchors left = anchors(chart, "left", range.low());
		Anchors right = anchors(chart, "right", range.high());
		chart.paint(graphics, WIDTH, height());
		writeNames(graphics, left.places(), right.places().get(0).getX());
	}

	private Anchors anchors(XYChart chart, String name, double x) {
		double[] places = new double[this.rows.size()];
		Arrays.fill(places, x);
		return Anchors.on(chart, name, places, IntStream.range(0, places.length).mapToDouble(this::height).toArray());
	}

	private void writeNames(Graphics2D graphics, List<Point2D> places, double right) {
		graphics.setColor(Style.TEXT);
		Lettering lettering = new Lettering(graphics, Style.SMALL);
		for (int row = 0; row < this.rows.size(); row++) {
			Point2D place = places.get(row);
			double margin = (right - place.getX()) * (1 / CONTENT - 1) / 2;
			lettering.right(this.rows.get(row).name(), place.getX() - margin - GAP, place.getY() + 5);
		}
	}

	private void style(XYStyler style) {
		PanelStyle.apply(style);
		style.setYAxisTicksVisible(false);
		style.setYAxisTitleVisible(false);
		style.setYAxisLeftWidthHint(LEFT);
		style.setPlotGridHorizontalLinesVisible(false);
		style.setPlotContentSize(CONTENT);
		style.setYAxisMin(0.5);
		style.setYAxisMax(this.rows.size() + 0.5);
		style.setXAxisDecimalPattern("0.00");
		style.setXAxisTickMarkSpacingHint(TICK_DISTANCE);
	}

	private double height(int row) {
		return this.rows.size() - row;
	}

	private Range range() {
		DoubleSummaryStatistics values = dots(this.rows).mapToDouble(Dot::value).summaryStatistics();
		double span = Math.max(values.getMax() - values.getMin(), 0.05 * values.getMax());
		double missing = Math.max(0, LEAST_SPAN - (values.getMax() - values.getMin()));
		// An interval from two runs may be so wide that it would compress the values to a
		// dot.
		DoubleSummaryStatistics all = dots(this.rows).flatMapToDouble((dot) -> DoubleStream.of(dot.value(),
				Math.max(dot.low(), values.getMin() - span / 2), Math.min(dot.high(), values.getMax() + span / 2)))
			.summaryStatistics();
		double room = ROOM * Math.max(all.getMax() - all.getMin(), span);
		return new Range(Math.max(0, all.getMin() - room - missing / 2),
				Math.min(this.most, all.getMax() + room + missing / 2));
	}

	private void addGuides(XYChart chart, Range range) {
		for (int row = 0; row < this.rows.size(); row++) {
			addLine(chart, "guide " + row, range, height(row), new Pen(Style.GRID, Style.THIN, SeriesMarkers.NONE));
		}
		// Prevents XChart from putting ticks only at the data if these are equally
		// spaced.
		XYSeries unseen = chart.addSeries("unseen", new double[] { range.low() + 0.31 * (range.high() - range.low()) },
				new double[] { 1.3 });
		unseen.setMarker(SeriesMarkers.NONE);
		unseen.setLineStyle(SeriesLines.NONE);
	}

	private static void addDot(XYChart chart, String name, Dot dot, double height, Range range) {
		if (dot.low() < dot.high()) {
			addLine(chart, "interval " + name,
					new Range(Math.max(range.low(), dot.low()), Math.min(range.high(), dot.high())), height,
					new Pen(dot.pen().color(), Style.SOLID, SeriesMarkers.NONE));
		}
		XYSeries point = chart.addSeries("dot " + name, new double[] { dot.value() }, new double[] { height });
		point.setLineStyle(SeriesLines.NONE);
		point.setMarker(dot.pen().marker());
		point.setMarkerColor(dot.pen().color());
	}

	private static void addLine(XYChart chart, String name, Range range, double height, Pen pen) {
		XYSeries line = chart.addSeries(name, new double[] { range.low(), range.high() },
				new double[] { height, height });
		line.setLineColor(pen.color());
		line.setLineStyle((pen.stroke() != null) ? pen.stroke() : SeriesLines.NONE);
		line.setMarker(SeriesMarkers.NONE);
	}

	/**
	 * @param dots from the upper to the lower
	 */
	public record Row(String name, List<Dot> dots) {

		public Row {
			dots = List.copyOf(dots);
		}

		private Row shown() {
			return new Row(this.name,
					this.dots.stream().filter((dot) -> Limits.shows(dot.value())).map(Dot::shown).toList());
		}

	}

	public record Dot(Pen pen, double value, double low, double high) {

		private boolean isCut() {
			return Limits.shows(this.value) && Limits.cuts(this.value);
		}

		private Dot shown() {
			double shown = Limits.cut(this.value, false);
			return new Dot(this.pen, shown, Math.min(shown, Limits.cut(this.low, false)),
					Math.max(shown, Limits.cut(this.high, false)));
		}

	}

	private record Range(double low, double high) {

	}

}
