package io.atelier.report.dataset;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.LogarithmicAxis;
import io.atelier.report.drawing.PanelStyle;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;

/**
 * The share of pixels by intensity, in bins of four, on a logarithmic axis because half
 * of all pixels are black.
 */
record IntensityHistogram(DatasetStatistics statistics) implements Figure {

	static final Pen MEAN = new Pen(Style.VERMILION, Pen.TRAINING.stroke(), SeriesMarkers.NONE);

	static final Pen PAPER = new Pen(Style.BLACK, null, SeriesMarkers.NONE).reference();

	private static final double CENTRE_IN_PAPER = 125;

	private static final int WIDTH = 960;

	private static final int HEIGHT = 420;

	private static final int BIN = 4;

	private static final double FLOOR = 0.1;

	private static final double CEILING = 100;

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
		XYChart chart = new XYChart(WIDTH, HEIGHT);
		chart.setXAxisTitle(String.format(Locale.ROOT, "Intensity (0 black to 255 white), %d per bin", BIN));
		chart.setYAxisTitle("Share of pixels (%), logarithmic");
		XYStyler style = chart.getStyler();
		PanelStyle.apply(style);
		style.setPlotContentSize(0.999);
		style.setXAxisMin(0.0);
		style.setXAxisMax((double) DatasetStatistics.INTENSITIES);
		style.setXAxisDecimalPattern("0");
		style.setYAxisMin(FLOOR);
		style.setYAxisMax(CEILING);
		bins(chart);
		line(chart, "mean", this.statistics.mean(), MEAN);
		line(chart, "paper", CENTRE_IN_PAPER, PAPER);
		LogarithmicAxis axis = LogarithmicAxis.of(chart, FLOOR, CEILING);
		chart.paint(graphics, WIDTH, HEIGHT);
		axis.paint(graphics);
	}

	private double share(int bin) {
		long count = 0;
		long total = 0;
		for (int i = 0; i < DatasetStatistics.INTENSITIES; i++) {
			total += this.statistics.histogram()[i];
			count += (i / BIN == bin) ? this.statistics.histogram()[i] : 0;
		}
		return 100.0 * count / total;
	}

	private void bins(XYChart chart) {
		List<Double> x = new ArrayList<>(List.of(0.0));
		List<Double> y = new ArrayList<>(List.of(FLOOR));
		for (int bin = 0; bin < DatasetStatistics.INTENSITIES / BIN; bin++) {
			double share = share(bin);
			x.add((double) bin * BIN);
			y.add(Math.max(FLOOR, share));
			x.add((bin + 1.0) * BIN);
			y.add(Math.max(FLOOR, share));
		}
		x.add((double) DatasetStatistics.INTENSITIES);
		y.add(FLOOR);
		XYSeries bins = chart.addSeries("pixels", x, y);
		bins.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
		bins.setFillColor(Style.pale(Style.BLUE, 0.55));
		bins.setLineColor(Style.BLUE);
		bins.setLineStyle(SeriesLines.NONE);
		bins.setMarker(SeriesMarkers.NONE);
	}

	private void line(XYChart chart, String name, double x, Pen pen) {
		XYSeries line = chart.addSeries(name, new double[] { x, x }, new double[] { FLOOR, CEILING });
		line.setLineColor(pen.color());
		line.setLineStyle((pen.stroke() != null) ? pen.stroke() : SeriesLines.SOLID);
		line.setMarker(SeriesMarkers.NONE);
	}

}
