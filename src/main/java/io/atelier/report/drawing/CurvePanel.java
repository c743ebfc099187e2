package io.atelier.report.drawing;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A measure by epoch.
 *
 * @param measure the title of the vertical axis, with its unit
 * @param logarithmic requires values above 0
 * @param lastEpoch the last planned or finished epoch, 1 or more
 * @param curves the last one is drawn on top; values that cannot be shown are cut off or
 * omitted, and the title says so
 * @param references values to compare with, drawn across the whole panel
 */
public record CurvePanel(String measure, boolean logarithmic, int lastEpoch, List<Curve> curves,
		List<Reference> references) implements Figure {

	private static final int WIDTH = 480;

	private static final int HEIGHT = 340;

	private static final int TICK_DISTANCE = 40;

	private static final int MANY = 24;

	private static final double PLOT_SHARE = 0.68;

	public CurvePanel {
		measure = Limits.title(measure, curves.stream().anyMatch(Curve::isCut),
				curves.stream().anyMatch(Curve::isBroken));
		curves = curves.stream()
			.map((curve) -> curve.shown(logarithmic))
			.filter((curve) -> !curve.spots().isEmpty())
			.toList();
		references = List.copyOf(references);
	}

	/**
	 * Creates a panel that is logarithmic if the values are far apart.
	 * @param ratio the largest ratio of the highest to the lowest value on a linear axis
	 */
	public static CurvePanel spreading(String measure, double ratio, int lastEpoch, List<Curve> curves,
			List<Reference> references) {
		DoubleSummaryStatistics values = statistics(curves);
		boolean logarithmic = values.getMin() > 0 && values.getMax() > ratio * values.getMin();
		return new CurvePanel(logarithmic ? measure + ", logarithmic" : measure, logarithmic, lastEpoch, curves,
				references);
	}

	@Override
	public int width() {
		return WIDTH;
	}

	@Override
	public int height() {
		return HEIGHT;
	}

	@Override
	public void paint(Graphics2D graphics) {
		if (this.curves.isEmpty()) {
			Limits.writeNothing(graphics, this, this.measure);
			return;
		}
		XYChart chart = new XYChart(WIDTH, HEIGHT);
		chart.setXAxisTitle("Epoch");
		chart.setYAxisTitle(this.measure);
		style(chart.getStyler());
		addTickBreaker(chart);
		this.curves.stream().filter(Curve::hasBand).forEach((curve) -> addBand(chart, curve));
		this.curves.forEach((curve) -> addCurve(chart, curve));
		for (Reference reference : this.references) {
			addCurve(chart, new Curve("reference " + reference.name(), reference.pen(), List
				.of(new Curve.Spot(firstTick(), reference.value()), new Curve.Spot(lastTick(), reference.value()))));
		}
		DoubleSummaryStatistics drawn = drawn();
		Limits.axis(drawn.getMin(), drawn.getMax(), this.logarithmic).ifPresent((ends) -> {
			chart.getStyler().setYAxisMin(ends.low());
			chart.getStyler().setYAxisMax(ends.high());
		});
		if (this.logarithmic) {
			LogarithmicAxis axis = LogarithmicAxis.of(chart, drawn.getMin(), drawn.getMax());
			chart.paint(graphics, WIDTH, HEIGHT);
			axis.paint(graphics);
		}
		else {
			chart.paint(graphics, WIDTH, HEIGHT);
		}
	}

	private void style(XYStyler style) {
		PanelStyle.apply(style);
		style.setYAxisDecimalPattern("0.00");
		style.setXAxisMin(firstTick());
		style.setXAxisMax(lastTick());
		// Wide enough for steps of whole epochs.
		style.setXAxisTickMarkSpacingHint(Math.max((this.lastEpoch > MANY) ? 2 * TICK_DISTANCE : TICK_DISTANCE,
				(int) Math.ceil(PLOT_SHARE * WIDTH / (lastTick() - firstTick()))));
		style.setXAxisDecimalPattern("0");
	}

	// 0 if a single epoch is in the middle, or if ticks are at round numbers because
	// there are too many epochs.
	private double firstTick() {
		return (this.lastEpoch == 1 || this.lastEpoch > MANY) ? 0 : 1;
	}

	private double lastTick() {
		return Math.max(2, this.lastEpoch);
	}

	private void addTickBreaker(XYChart chart) {
		// XChart puts ticks only at the data if these are equally spaced, as two values
		// of one epoch always are. An invisible value between them prevents this.
		DoubleSummaryStatistics values = statistics(this.curves);
		XYSeries unseen = chart.addSeries("unseen", new double[] { firstTick() + 0.3 },
				new double[] { values.getMin() + 0.3 * (values.getMax() - values.getMin()) });
		unseen.setMarker(SeriesMarkers.NONE);
		unseen.setLineStyle(SeriesLines.NONE);
	}

	private static DoubleSummaryStatistics statistics(List<Curve> curves) {
		return curves.stream()
			.flatMap((curve) -> curve.spots().stream())
			.mapToDouble(Curve.Spot::y)
			.filter(Limits::shows)
			.summaryStatistics();
	}

	private DoubleSummaryStatistics drawn() {
		return Stream
			.concat(this.references.stream().map(Reference::value),
					this.curves.stream()
						.flatMap((curve) -> curve.spots().stream())
						.flatMap((spot) -> Stream.of(spot.low(), spot.y(), spot.high())))
			.mapToDouble(Double::doubleValue)
			.summaryStatistics();
	}

	private static void addBand(XYChart chart, Curve curve) {
		List<Curve.Spot> back = new ArrayList<>(curve.spots());
		Collections.reverse(back);
		double[] x = Stream.concat(curve.spots().stream(), back.stream()).mapToDouble(Curve.Spot::x).toArray();
		double[] y = Stream.concat(curve.spots().stream().map(Curve.Spot::high), back.stream().map(Curve.Spot::low))
			.mapToDouble(Double::doubleValue)
			.toArray();
		XYSeries band = chart.addSeries("band " + curve.name(), x, y);
		band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
		band.setFillColor(Style.veil(curve.pen().color()));
		band.setLineColor(Style.veil(curve.pen().color()));
		band.setLineStyle(SeriesLines.NONE);
		band.setMarker(SeriesMarkers.NONE);
	}

	private static void addCurve(XYChart chart, Curve curve) {
		double[] x = curve.spots().stream().mapToDouble(Curve.Spot::x).toArray();
		double[] y = curve.spots().stream().mapToDouble(Curve.Spot::y).toArray();
		XYSeries line = chart.addSeries(curve.name(), x, y);
		line.setLineColor(curve.pen().color());
		line.setLineStyle((curve.pen().stroke() != null) ? curve.pen().stroke() : SeriesLines.NONE);
		line.setMarker(curve.pen().marker());
		line.setMarkerColor(curve.pen().color());
	}

	/**
	 * A value to compare with.
	 *
	 * @param name unique in its panel
	 */
	public record Reference(String name, Pen pen, double value) {

	}

}
