package io.atelier.report.network;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.atelier.evaluation.calibration.Calibration;
import io.atelier.report.SampleResults;
import io.atelier.report.caption.RecipeCaptions;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.drawing.Style;

import static org.assertj.core.api.Assertions.assertThat;

class ReliabilityFigureTests {

	private static final int PANEL = 464;

	private static final int HEAD = 54;

	private final Color light = Style.pale(Style.BLUE, 0.45);

	private final Calibration scaled = SampleResults.calibration(OptionalDouble.of(1.6));

	@Test
	void drawsLightBarsBeforeAndDarkOnesAfter() throws IOException {
		BufferedImage image = image(figure(this.scaled));
		assertThat(image.getWidth()).isEqualTo(4 * PANEL);
		BufferedImage before = image.getSubimage(0, 0, 2 * PANEL, 1000);
		BufferedImage after = image.getSubimage(2 * PANEL, 0, 2 * PANEL, 1000);
		assertThat(count(before, this.light)).isGreaterThan(50_000);
		assertThat(count(after, this.light)).isZero();
		assertThat(count(after, Style.BLUE)).isGreaterThan(50_000);
		assertThat(count(before, Style.BLUE)).isLessThan(10_000);
	}

	@Test
	void drawsOnePanelWhereNothingWasScaled() throws IOException {
		BufferedImage image = image(figure(SampleResults.calibration(OptionalDouble.empty())));
		assertThat(image.getWidth()).isEqualTo(2 * PANEL);
		assertThat(count(image, this.light)).isGreaterThan(50_000);
	}

	@Test
	void endsBarsAtTheAccuracyAndGapsAtTheConfidence() throws IOException {
		// 30 answers with confidence 0.9, 12 of them right.
		int[] labels = new int[30];
		Arrays.fill(labels, 12, 30, 1);
		float[][] rows = new float[30][];
		Arrays.fill(rows, new float[] { 0.9f, 0.1f });
		BufferedImage image = image(figure(Calibration.of(labels, rows, OptionalDouble.empty())));
		assertThat(at(image, 0.88, 0.37)).isEqualTo(this.light);
		assertThat(at(image, 0.88, 0.43)).isEqualTo(Style.pale(Style.VERMILION, 0.35));
		assertThat(at(image, 0.92, 0.87)).isEqualTo(Style.pale(Style.VERMILION, 0.35));
		assertThat(at(image, 0.88, 0.4)).isEqualTo(Style.BLUE);
		assertThat(at(image, 0.92, 0.96)).isEqualTo(Color.WHITE);
		assertThat(at(image, 0.75, 0.1)).isEqualTo(Color.WHITE);
	}

	@Test
	void tellsTheErrorInItsCaption() {
		assertThat(RecipeCaptions.calibration(this.scaled))
			.matches("Expected calibration error 0\\.\\d{4} before, 0\\.\\d{4} after scaling by temperature 1\\.600, "
					+ "fitted on the holdout");
		assertThat(RecipeCaptions.calibration(SampleResults.calibration(OptionalDouble.empty())))
			.matches("Expected calibration error 0\\.\\d{4}, not scaled: no holdout");
	}

	@ParameterizedTest
	@EnumSource(FigureFormat.class)
	void isTheSameFileEachTime(FigureFormat format) {
		assertThat(format.render(figure(this.scaled))).isEqualTo(format.render(figure(this.scaled)));
	}

	private static Figure figure(Calibration calibration) {
		return NetworkFigures.reliability(new Caption("Title", List.of("settings"), ""), calibration);
	}

	private static BufferedImage image(Figure figure) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.render(figure)));
	}

	private static Color at(BufferedImage image, double confidence, double accuracy) {
		int x = (int) Math.round(2 * (84 + 360 * confidence));
		int y = (int) Math.round(2 * (HEAD + 34 + 360 * (1 - accuracy)));
		return new Color(image.getRGB(x, y));
	}

	private static int count(BufferedImage image, Color color) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				count += (image.getRGB(x, y) == color.getRGB()) ? 1 : 0;
			}
		}
		return count;
	}

}
