package io.atelier.report;

import java.awt.Color;

import org.knowm.xchart.style.XYStyler;

/**
 * The look of a panel whose horizontal axis counts epochs.
 */
final class PanelStyle {

	private static final int TICK_DISTANCE = 40;

	private static final int MANY = 24;

	private static final double PLOT_SHARE = 0.68;

	private static final int MARKER_SIZE = 6;

	private PanelStyle() {
	}

	static void apply(XYStyler style, int lastEpoch, int width) {
		style.setChartBackgroundColor(Color.WHITE);
		style.setPlotBackgroundColor(Color.WHITE);
		style.setPlotBorderColor(Ink.FRAME);
		style.setPlotGridLinesColor(Ink.GRID);
		style.setPlotGridLinesStroke(Ink.THIN);
		style.setAxisTicksLineVisible(false);
		style.setYAxisDecimalPattern("0.00");
		style.setPlotMargin(0);
		style.setPlotContentSize(0.94);
		style.setChartPadding(10);
		style.setChartTitleVisible(false);
		style.setLegendVisible(false);
		style.setChartFontColor(Ink.TEXT);
		style.setAxisTickLabelsColor(Ink.TEXT);
		style.setAxisTitleFont(Ink.LABEL);
		style.setAxisTickLabelsFont(Ink.SMALL);
		style.setMarkerSize(MARKER_SIZE);
		double first = firstTick(lastEpoch);
		double last = lastTick(lastEpoch);
		style.setXAxisMin(first);
		style.setXAxisMax(last);
		// Wide enough for a step of one epoch or more, so that no tick falls between.
		style.setXAxisTickMarkSpacingHint(Math.max((lastEpoch > MANY) ? 2 * TICK_DISTANCE : TICK_DISTANCE,
				(int) Math.ceil(PLOT_SHARE * width / (last - first))));
		style.setXAxisDecimalPattern("0");
	}

	/**
	 * Where the axis begins: at 0 where a single epoch stands in its middle, or where
	 * ticks are at round numbers because not every epoch can have one.
	 * @param lastEpoch the last epoch that is planned or done
	 * @return 0 or 1
	 */
	static double firstTick(int lastEpoch) {
		return (lastEpoch == 1 || lastEpoch > MANY) ? 0 : 1;
	}

	/**
	 * Where the axis ends.
	 * @param lastEpoch the last epoch that is planned or done
	 * @return an epoch, 2 or more
	 */
	static double lastTick(int lastEpoch) {
		return Math.max(2, lastEpoch);
	}

}
