package io.atelier.report.drawing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Draws every series, and in limited time.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExtremeValueTests {

	static Stream<double[]> series() {
		return Stream.of(new double[] { 5.4e25 }, new double[] { 2.3, 5.4e25 }, new double[] { 1e-30, 1e38 },
				new double[] { 1e38, 1e38 }, new double[] { 1e-30, 1e-30, 1e-30 }, new double[] { 0, 0 },
				new double[] { 0.1 + 1e-16, 0.1, 0.1 - 1e-16 }, new double[] { 9999.999, 10_000 },
				new double[] { -1e38, 1e38 }, new double[] { Double.MAX_VALUE, Double.MIN_VALUE },
				new double[] { Double.NaN }, new double[] { Double.NaN, 1, Double.NaN },
				new double[] { Double.POSITIVE_INFINITY, 1 }, new double[] { 1, Double.NEGATIVE_INFINITY },
				new double[] {});
	}

	@ParameterizedTest
	@MethodSource("series")
	void drawsCurves(double[] values) {
		List<Curve.Spot> spots = new ArrayList<>();
		List<Curve.Spot> banded = new ArrayList<>();
		for (int epoch = 1; epoch <= values.length; epoch++) {
			double value = values[epoch - 1];
			spots.add(new Curve.Spot(epoch, value));
			banded.add(new Curve.Spot(epoch, value, value / 2, value * 2));
		}
		List<Curve> curves = List.of(new Curve("a", Pen.TRAINING, spots), new Curve("b", Pen.VALIDATION, banded));
		for (boolean logarithmic : new boolean[] { true, false }) {
			assertDrawn(new CurvePanel("Loss", logarithmic, Math.max(1, values.length), curves,
					List.of(new CurvePanel.Reference("paper", Pen.TRAINING.reference(), 0.3))));
		}
	}

	@ParameterizedTest
	@MethodSource("series")
	void drawsDots(double[] values) {
		List<DotPanel.Row> rows = new ArrayList<>();
		for (double value : values) {
			rows.add(new DotPanel.Row("row", List.of(new DotPanel.Dot(Pen.TRAINING, value, value, value),
					new DotPanel.Dot(Pen.VALIDATION, value, value / 2, value * 2))));
		}
		assertDrawn(new DotPanel("Loss", Double.POSITIVE_INFINITY, rows));
	}

	private static void assertDrawn(Figure figure) {
		assertThat(new String(FigureFormat.SVG.render(figure), StandardCharsets.UTF_8)).contains("<path");
		assertThat(FigureFormat.PNG.render(figure)).isNotEmpty();
	}

}
