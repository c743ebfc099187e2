package io.atelier.report.study;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import io.atelier.optimizer.Optimizers;
import io.atelier.recipe.Recipe;
import io.atelier.report.SampleStudies;
import io.atelier.report.drawing.CurvePanel;
import io.atelier.report.drawing.DotPanel;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;
import io.atelier.study.CellReport;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyReport;

import static org.assertj.core.api.Assertions.assertThat;

class StudyFigureTests {

	private final StudyFigures figures = new StudyFigures(new SampleReports());

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 10, 11, 12 })
	void areTheSameFileEachTimeAndNeedNoFonts(int number) throws Exception {
		StudyReport report = SampleStudies.full(2).architectures();
		Figure figure = this.figures.draw(number, report);
		byte[] svg = FigureFormat.SVG.render(figure);
		assertThat(FigureFormat.SVG.render(this.figures.draw(number, SampleStudies.full(2).architectures())))
			.isEqualTo(svg);
		assertThat(svg.length).isLessThan(1 << 20);
		Element root = parse(svg);
		assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + figure.width() + " " + figure.height());
		assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(10);
		assertThat(root.getElementsByTagName("text").getLength()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void sayWhereTheyAreScaledDown(int number) {
		assertThat(page(number, SampleStudies.scaledDown().architectures()).caption().lines())
			.contains("scaled down: 4,000 of 60,000 training images, 2 of 10 epochs");
		assertThat(page(number, SampleStudies.full(1).architectures()).caption().lines())
			.noneMatch((line) -> line.contains("scaled"));
	}

	@Test
	void sayThatOtherCellsAreScaledDown() {
		StudyReport full = SampleStudies.full(1).architectures();
		StudyReport small = SampleStudies.scaledDown().architectures();
		List<CellReport> cells = List.of(full.cells().get(0), small.cells().get(1));
		StudyReport mixed = new StudyReport(full.id(), full.plan(), full.status(), full.createdAt(), full.finishedAt(),
				2, 2, cells, List.of(), List.of(), List.of());
		assertThat(page(4, mixed).caption().lines())
			.contains("as in the paper here, other cells of the study are scaled down");
	}

	@Test
	void nameTheirSource() {
		assertThat(page(10, SampleStudies.full(1).architectures()).caption().foot()).isEqualTo(
				"Study 6d3e2a52-5f0e-4f7b-9a30-0f8a4f8f3a11 · data SHA-256 0f1e2d3c4b5a · commit fd53c90aa1b2 · ND4J CPU 1.0.0-M2.1");
	}

	@Test
	void sayHowManySeedsAreFinished() {
		StudyReport report = SampleStudies.full(5).withDone(3).optimizers();
		assertThat(page(10, report).caption().lines()).contains("3 of 5 seeds finished");
		assertThat(page(12, report).caption().lines()).contains("21 of 35 runs finished");
		assertThat(page(10, report).legend().entries()).extracting(Legend.Entry::text)
			.contains("mean of up to 4 seeds, in a band from the lowest to the highest");
	}

	@Test
	void prefersAdamAtItsDefaults() {
		SampleStudies sample = SampleStudies.full(1);
		Recipe adam = sample.recipe("mlp", "adam");
		Recipe fast = new Recipe(adam.architecture(), Optimizers.with("adam", Map.of("learningRate", 0.01)),
				adam.epochs(), adam.batchSize(), 1, adam.dataset(), adam.trainingImages(), adam.validation());
		StudyReport report = sample.study(StudyKind.GRID, List.of(sample.recipe("mlp", "sgd"), fast, adam));
		assertThat(page(4, report).caption().lines().get(0)).contains("learning rate 0.001");
		assertThat(page(4, report).caption().title()).isEqualTo("Model 1, mlp, with adam");
		assertThat(page(4, sample.grid("mlp", "sgd", "nadam")).caption().title()).isEqualTo("Model 1, mlp, with sgd");
	}

	@Test
	void comparesEachOptimizerWithThePaper() {
		Page page = page(11, SampleStudies.full(2).optimizers());
		assertThat(page.panels()).hasSize(8);
		DotPanel last = (DotPanel) page.panels().get(7);
		assertThat(last.measure()).isEqualTo("Last validation accuracy");
		assertThat(last.rows()).extracting(DotPanel.Row::name).containsExactlyElementsOf(Optimizers.ids());
		assertThat(last.rows().get(4).dots()).hasSize(2);
		assertThat(last.rows().get(4).dots().get(1).value()).isEqualTo(0.729);
		assertThat(last.rows().get(4).dots().get(0).low()).isLessThan(last.rows().get(4).dots().get(0).value());
		assertThat(page.legend().entries()).extracting(Legend.Entry::text)
			.containsExactly("ours, mean of the seeds and its 95 % interval", "paper (figure 11, epochs 1 and 20)");
	}

	@Test
	void comparesOptimizersOfOtherNetworksWithoutThePaper() {
		Page page = page(11, SampleStudies.full(1).grid("mlp", "nadam", "sgd", "adam"));
		assertThat(((DotPanel) page.panels().get(0)).rows()).extracting(DotPanel.Row::name)
			.containsExactly("sgd", "adam", "nadam");
		assertThat(page.legend().entries()).extracting(Legend.Entry::text).containsExactly("ours");
		assertThat(page.caption().title()).endsWith("of Model 1, mlp");
	}

	@Test
	void needsSeveralOptimizersOrTheHybrid() {
		assertThat(this.figures.all().get(10).obstacle(SampleStudies.full(1).grid("mlp", "adam")))
			.contains("The study has no cell of Model 6 and no other network with several optimizers");
		assertThat(this.figures.all().get(11).obstacle(SampleStudies.full(1).grid("hybrid", "nadam"))).isEmpty();
	}

	@Test
	void tellsSevenOptimizersApartByMoreThanColour() {
		List<Pen> pens = page(12, SampleStudies.full(1).optimizers()).legend()
			.entries()
			.stream()
			.map(Legend.Entry::pen)
			.toList();
		assertThat(pens).hasSize(7);
		assertThat(pens).extracting(Pen::color).doesNotHaveDuplicates();
		assertThat(pens).extracting(Pen::marker).doesNotHaveDuplicates();
	}

	@Test
	void drawsWidelySpreadLossesLogarithmically() {
		Page optimizers = page(12, SampleStudies.full(1).optimizers());
		assertThat(((CurvePanel) optimizers.panels().get(0)).logarithmic()).isTrue();
		assertThat(((CurvePanel) optimizers.panels().get(2)).logarithmic()).isFalse();
		Page similar = page(12, SampleStudies.full(1).grid("hybrid", "adam", "nadam"));
		assertThat(((CurvePanel) similar.panels().get(0)).logarithmic()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "2, 20", "5, 3" })
	void drawAnyNumberOfSeedsAndEpochs(int seeds, int epochs) throws IOException {
		StudyReport report = SampleStudies.full(seeds).withEpochs(epochs).optimizers();
		for (int number : new int[] { 10, 11, 12 }) {
			Figure figure = this.figures.draw(number, report);
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.render(figure)));
			assertThat(image.getWidth()).isEqualTo(2 * figure.width());
			assertThat(count(image, Style.BLUE)).isGreaterThan(100);
			assertThat(count(image, Style.VERMILION)).isGreaterThan(100);
		}
	}

	@Test
	void marksTheCentreThatThePaperStates() {
		Page page = page(3, SampleStudies.full(1).architectures());
		assertThat(page.legend().entries()).extracting(Legend.Entry::text)
			.containsExactly("mean, 55.43", "centre that the paper states, 125");
		assertThat(page.caption().lines().get(1)).startsWith("mean 55.43, standard deviation ");
	}

	private Page page(int number, StudyReport report) {
		return (Page) this.figures.draw(number, report);
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

	private static Element parse(byte[] svg) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
	}

}
