package io.atelier.report.dataset;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.PanelStyle;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;

/**
 * Training and test images of each class as bars, with the counts above them.
 */
record ClassBars(List<String> classes, DatasetStatistics statistics) implements Figure {

	static final Pen TRAINING = new Pen(Style.BLUE, null, SeriesMarkers.SQUARE);

	static final Pen TEST = new Pen(Style.ORANGE, null, SeriesMarkers.SQUARE);

	private static final int WIDTH = 960;

	private static final int HEIGHT = 420;

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
		CategoryChart chart = new CategoryChart(WIDTH, HEIGHT);
		chart.setXAxisTitle("Class");
		chart.setYAxisTitle("Images");
		CategoryStyler style = chart.getStyler();
		PanelStyle.apply(style);
		style.setPlotGridVerticalLinesVisible(false);
		style.setYAxisMin(0.0);
		style.setYAxisDecimalPattern("#,##0");
		style.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right);
		style.setAvailableSpaceFill(0.92);
		style.setPlotContentSize(0.999);
		style.setYAxisMax(1.1 * highest());
		style.setLabelsVisible(true);
		style.setLabelsFont(Style.FOOT);
		style.setLabelsFontColor(Style.TEXT);
		style.setLabelsFontColorAutomaticEnabled(false);
		style.setLabelsPosition(1.03);
		add(chart, "training", this.statistics.trainingCounts(), TRAINING);
		add(chart, "test", this.statistics.testCounts(), TEST);
		chart.paint(graphics, WIDTH, HEIGHT);
	}

	private double highest() {
		return IntStream
			.concat(Arrays.stream(this.statistics.trainingCounts()), Arrays.stream(this.statistics.testCounts()))
			.max()
			.orElseThrow();
	}

	private void add(CategoryChart chart, String name, int[] counts, Pen pen) {
		CategorySeries bars = chart.addSeries(name, this.classes, Arrays.stream(counts).boxed().toList());
		bars.setFillColor(pen.color());
	}

}
