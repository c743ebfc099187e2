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
		style.setPlotBorderColor(Style.FRAME);
		style.setPlotGridLinesColor(Style.GRID);
		style.setPlotGridLinesStroke(Style.THIN);
		style.setAxisTicksLineVisible(false);
		style.setPlotMargin(0);
		style.setPlotContentSize(0.94);
		style.setChartPadding(PADDING);
		style.setChartTitleVisible(false);
		style.setLegendVisible(false);
		style.setChartFontColor(Style.TEXT);
		style.setAxisTickLabelsColor(Style.TEXT);
		style.setAxisTitleFont(Style.LABEL);
		style.setAxisTickLabelsFont(Style.SMALL);
		style.setMarkerSize(MARKER_SIZE);
	}

}
