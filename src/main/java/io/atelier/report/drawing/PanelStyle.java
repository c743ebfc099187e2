package io.atelier.report.drawing;

import java.awt.Color;
import java.util.Locale;

import org.knowm.xchart.style.AxesChartStyler;

public final class PanelStyle {

	private static final int PADDING = 10;

	private static final int MARKER_SIZE = 6;

	private PanelStyle() {
	}

	/**
	 * Applies the common style, without chart title and legend.
	 */
	public static void apply(AxesChartStyler style) {
		style.setLocale(Locale.ROOT);
		style.setChartBackgroundColor(Color.WHITE);
		style.setPlotBackgroundColor(Color.WHITE);
		style.setPlotBorderColor(Ink.FRAME);
		style.setPlotGridLinesColor(Ink.GRID);
		style.setPlotGridLinesStroke(Ink.THIN);
		style.setAxisTicksLineVisible(false);
		style.setPlotMargin(0);
		style.setPlotContentSize(0.94);
		style.setChartPadding(PADDING);
		style.setChartTitleVisible(false);
		style.setLegendVisible(false);
		style.setChartFontColor(Ink.TEXT);
		style.setAxisTickLabelsColor(Ink.TEXT);
		style.setAxisTitleFont(Ink.LABEL);
		style.setAxisTickLabelsFont(Ink.SMALL);
		style.setMarkerSize(MARKER_SIZE);
	}

}
