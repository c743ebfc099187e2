package io.atelier.report.network;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import io.atelier.evaluation.ClassScores;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.recipe.Recipe;
import io.atelier.report.SampleResults;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Curve;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class NetworkFigureTests {

	private static final Caption CAPTION = new Caption("Title", List.of("settings"), "");

	private static final Recipe HYBRID = SampleResults.recipe("hybrid", "adam", 20);

	@Test
	void drawTrainingAndValidationInTheirOwnColours() throws IOException {
		BufferedImage image = image(curves(HYBRID, SampleResults.curve(20)));
		assertThat(image.getWidth()).isEqualTo(1920);
		assertThat(count(image, Style.BLUE)).isGreaterThan(1000);
		assertThat(count(image, Style.VERMILION)).isGreaterThan(1000);
	}

	@Test
	void drawLossLeftAndAccuracyRight() throws IOException {
		BufferedImage image = image(curves(SampleResults.recipe("mlp", "sgd", 20), SampleResults.curve(20)));
		// Checks the markers of the first epoch: validation starts with the highest loss
		// and the lowest accuracy.
		assertThat(lowest(image.getSubimage(140, 120, 30, 600), Style.VERMILION)).isBetween(0, 200);
		assertThat(lowest(image.getSubimage(1100, 120, 30, 600), Style.VERMILION)).isGreaterThan(500);
	}

	@Test
	void drawPapersValuesWhereItTrainedTheSame() throws IOException {
		Recipe other = new Recipe(HYBRID.architecture(), HYBRID.optimizer(), 20, 128, 42, "fashion-sketch", 60000,
				HYBRID.validation());
		int with = count(image(curves(HYBRID, SampleResults.curve(20))), Style.BLUE);
		int without = count(image(curves(other, SampleResults.curve(20))), Style.BLUE);
		assertThat(with).isGreaterThan(without + 1000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 24, 25, 100 })
	void drawAnyNumberOfEpochs(int epochs) throws IOException {
		BufferedImage image = image(curves(SampleResults.recipe("mlp", "sgd", epochs), SampleResults.curve(epochs)));
		assertThat(count(image, Style.VERMILION)).isGreaterThan(200);
	}

	@Test
	void leaveRoomForEpochsThatAreStillToCome() throws IOException {
		BufferedImage image = image(curves(SampleResults.recipe("mlp", "sgd", 10), SampleResults.curve(3)));
		assertThat(count(image.getSubimage(500, 120, 420, 560), Style.BLUE)).isZero();
		assertThat(count(image.getSubimage(120, 120, 300, 560), Style.BLUE)).isPositive();
	}

	@Test
	void drawEqualLossesToo() {
		List<EpochMetrics> flat = List.of(new EpochMetrics(1, 0.5, 0.5, 0.5, 0.5, 1e-3, 1, 1));
		assertThat(FigureFormat.PNG.render(curves(SampleResults.recipe("mlp", "sgd", 1), flat))).isNotEmpty();
	}

	@Test
	void refuseNoEpochs() {
		assertThatIllegalArgumentException().isThrownBy(() -> curves(HYBRID, List.of()));
	}

	@Test
	void drawSeveralRunsAsMeanInBandFromLowestToHighest() {
		List<EpochMetrics> low = List.of(new EpochMetrics(1, 0.2, 0.5, 0.4, 0.5, 1e-3, 1, 1));
		List<EpochMetrics> high = List.of(new EpochMetrics(1, 0.4, 0.7, 0.6, 0.5, 1e-3, 1, 1),
				new EpochMetrics(2, 0.1, 0.8, 0.3, 0.6, 1e-3, 1, 1));
		Runs runs = new Runs(List.of(low, List.of(), high));
		assertThat(runs.count()).isEqualTo(2);
		List<Curve.Spot> spots = runs.curve("training", Pen.TRAINING, EpochMetrics::trainingLoss).spots();
		assertThat(spots).hasSize(2);
		assertThat(spots.get(0).y()).isCloseTo(0.3, within(1e-12));
		assertThat(spots.get(0).low()).isEqualTo(0.2);
		assertThat(spots.get(0).high()).isEqualTo(0.4);
		assertThat(spots.get(1)).isEqualTo(new Curve.Spot(2, 0.1));
		assertThat(runs.meaning()).isEqualTo("mean of up to 2 seeds, in a band from the lowest to the highest");
	}

	@Test
	void drawBandForSeveralRunsAlone() throws IOException {
		List<EpochMetrics> curve = SampleResults.curve(20);
		List<EpochMetrics> other = curve.stream()
			.map((each) -> new EpochMetrics(each.epoch(), each.trainingLoss(), each.trainingAccuracy(),
					each.validationLoss() + 0.2, each.validationAccuracy() - 0.1, 1e-3, 100, 600))
			.toList();
		// A quarter vermilion on white, in the upper left corner of the band.
		Color veiled = new Color(246, 220, 199);
		assertThat(count(image(several(HYBRID, List.of(curve, curve))), veiled)).isLessThan(100);
		assertThat(count(image(several(HYBRID, List.of(curve, other))), veiled)).isGreaterThan(5000);
	}

	@Test
	void shadeRowsByTrueClass() throws IOException {
		// Half of the shirts (6) are predicted as T-shirts (0), none the other way round.
		int[] actual = { 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9 };
		int[] predicted = { 0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9 };
		Evaluation evaluation = Evaluation.of(0, ConfusionMatrix.of(10, actual, predicted),
				List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
		BufferedImage image = image(confusion(evaluation));
		assertThat(cell(image, 0, 0)).isEqualTo(Style.BLUE);
		assertThat(cell(image, 0, 6)).isEqualTo(Color.WHITE);
		assertThat(cell(image, 6, 0)).isNotEqualTo(Color.WHITE).isNotEqualTo(Style.BLUE).isEqualTo(cell(image, 6, 6));
	}

	@Test
	void drawEveryClassEvenWithoutExamples() {
		Evaluation evaluation = Evaluation.of(0, ConfusionMatrix.of(2, new int[] { 0 }, new int[] { 0 }),
				List.of("cat", "dog"));
		assertThat(FigureFormat.PNG.render(confusion(evaluation))).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(FigureFormat.class)
	void areTheSameFileEachTime(FigureFormat format) {
		byte[] curves = format.render(curves(HYBRID, SampleResults.curve(3)));
		byte[] confusion = format.render(confusion(SampleResults.evaluation()));
		assertThat(format.render(curves(HYBRID, SampleResults.curve(3)))).isEqualTo(curves);
		assertThat(format.render(confusion(SampleResults.evaluation()))).isEqualTo(confusion);
	}

	@Test
	void needNoFontsToShowVectors() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		for (Figure figure : List.of(curves(HYBRID, SampleResults.curve(20)), confusion(SampleResults.evaluation()))) {
			byte[] file = FigureFormat.SVG.render(figure);
			Element svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
			assertThat(svg.getTagName()).isEqualTo("svg");
			assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + figure.width() + " " + figure.height());
			assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(50);
			assertThat(svg.getElementsByTagName("text").getLength()).isZero();
		}
	}

	private static Figure curves(Recipe recipe, List<EpochMetrics> epochs) {
		return several(recipe, List.of(epochs));
	}

	private static Figure several(Recipe recipe, List<List<EpochMetrics>> runs) {
		return NetworkFigures.curves(CAPTION, new Runs(runs), recipe.epochs(), recipe.validation(),
				PaperReference.of(recipe));
	}

	private static Figure confusion(Evaluation evaluation) {
		return NetworkFigures.confusion(CAPTION, evaluation.classes().stream().map(ClassScores::label).toList(),
				evaluation.confusion());
	}

	private static BufferedImage image(Figure figure) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.render(figure)));
		assertThat(image.getWidth()).isEqualTo(2 * figure.width());
		assertThat(image.getHeight()).isEqualTo(2 * figure.height());
		return image;
	}

	private static Color cell(BufferedImage image, int row, int column) {
		// Near the corner of the cell, beside its number.
		return new Color(image.getRGB(2 * (136 + 52 * column + 4), 2 * (54 + 10 + 52 * row + 4)));
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

	private static int lowest(BufferedImage image, Color color) {
		for (int y = image.getHeight() - 1; y >= 0; y--) {
			for (int x = 0; x < image.getWidth(); x++) {
				if (image.getRGB(x, y) == color.getRGB()) {
					return y;
				}
			}
		}
		return -1;
	}

}
