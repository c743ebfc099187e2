package io.atelier.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;

/**
 * Loss and accuracy by epoch, training beside validation, as in figures 4 to 10 of the
 * paper, with the paper's last values as dashed lines where it trained the same.
 *
 * @param recipe what was trained
 * @param epochs what each epoch gave, at least one
 */
record LearningCurves(Recipe recipe, List<EpochMetrics> epochs) implements Figure {

	private static final int PANEL_WIDTH = 480;

	private static final int PANEL_HEIGHT = 340;

	private static final int TITLE_HEIGHT = 56;

	private static final int LEGEND_HEIGHT = 36;

	LearningCurves {
		epochs = List.copyOf(epochs);
		if (epochs.isEmpty()) {
			throw new IllegalArgumentException("no epochs to draw");
		}
	}

	@Override
	public int width() {
		return 2 * PANEL_WIDTH;
	}

	@Override
	public int height() {
		return TITLE_HEIGHT + PANEL_HEIGHT + LEGEND_HEIGHT;
	}

	@Override
	public void paint(Graphics2D graphics) {
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width(), height());
		paintTitle(graphics);
		Optional<PaperReference> paper = PaperReference.of(this.recipe);
		XYChart loss = panel("Loss (cross-entropy, nats)", EpochMetrics::trainingLoss, EpochMetrics::validationLoss);
		paper.ifPresent((reference) -> addReferences(loss, reference.trainingLoss(), reference.testLoss()));
		XYChart accuracy = panel("Accuracy (share of images)", EpochMetrics::trainingAccuracy,
				EpochMetrics::validationAccuracy);
		paper.ifPresent((reference) -> addReferences(accuracy, reference.trainingAccuracy(), reference.testAccuracy()));
		paint(graphics, loss, 0);
		paint(graphics, accuracy, PANEL_WIDTH);
		legend(paper).paint(graphics, width(), TITLE_HEIGHT + PANEL_HEIGHT + LEGEND_HEIGHT / 2);
	}

	private void paintTitle(Graphics2D graphics) {
		graphics.setColor(Ink.TEXT);
		new Lettering(graphics, Ink.TITLE).centred(Captions.title(this.recipe), PANEL_WIDTH, 24);
		new Lettering(graphics, Ink.SMALL).centred(Captions.settings(this.recipe), PANEL_WIDTH, 45);
	}

	private Legend legend(Optional<PaperReference> paper) {
		String validation = (this.recipe.validation() == Validation.TEST) ? "test set" : "holdout";
		List<Legend.Entry> entries = new ArrayList<>();
		entries.add(new Legend.Entry("training", Series.TRAINING, false));
		entries.add(new Legend.Entry("validation (" + validation + ")", Series.VALIDATION, false));
		paper.ifPresent((reference) -> {
			entries.add(new Legend.Entry("paper, training (" + reference.place() + ")", Series.TRAINING, true));
			entries.add(new Legend.Entry("paper, test (" + reference.place() + ")", Series.VALIDATION, true));
		});
		return new Legend(entries);
	}

	private XYChart panel(String measure, ToDoubleFunction<EpochMetrics> training,
			ToDoubleFunction<EpochMetrics> validation) {
		XYChart chart = new XYChart(PANEL_WIDTH, PANEL_HEIGHT);
		chart.setXAxisTitle("Epoch");
		chart.setYAxisTitle(measure);
		PanelStyle.apply(chart.getStyler(), lastEpoch(), PANEL_WIDTH);
		addTickBreaker(chart, training, validation);
		addSeries(chart, "training", training, Series.TRAINING);
		addSeries(chart, "validation", validation, Series.VALIDATION);
		return chart;
	}

	private void addTickBreaker(XYChart chart, ToDoubleFunction<EpochMetrics> training,
			ToDoubleFunction<EpochMetrics> validation) {
		// XChart puts ticks at the data alone where these are equally spaced, as two
		// values
		// of one epoch always are; one more value between them, unseen, keeps it from
		// that.
		EpochMetrics first = this.epochs.get(0);
		double low = training.applyAsDouble(first);
		double within = low + 0.3 * (validation.applyAsDouble(first) - low);
		XYSeries unseen = chart.addSeries("unseen", new double[] { PanelStyle.firstTick(lastEpoch()) + 0.3 },
				new double[] { within });
		unseen.setMarker(SeriesMarkers.NONE);
		unseen.setLineStyle(SeriesLines.NONE);
	}

	private int lastEpoch() {
		return Math.max(this.recipe.epochs(), this.epochs.get(this.epochs.size() - 1).epoch());
	}

	private void addSeries(XYChart chart, String name, ToDoubleFunction<EpochMetrics> measure, Series series) {
		double[] x = this.epochs.stream().mapToDouble(EpochMetrics::epoch).toArray();
		double[] y = this.epochs.stream().mapToDouble(measure).toArray();
		XYSeries curve = chart.addSeries(name, x, y);
		curve.setLineColor(series.color());
		curve.setLineStyle(Ink.SOLID);
		curve.setMarker(series.marker());
		curve.setMarkerColor(series.color());
	}

	private void addReferences(XYChart chart, double training, double test) {
		addReference(chart, "paper, training", training, Series.TRAINING);
		addReference(chart, "paper, test", test, Series.VALIDATION);
	}

	private void addReference(XYChart chart, String name, double value, Series series) {
		double[] x = { PanelStyle.firstTick(lastEpoch()), PanelStyle.lastTick(lastEpoch()) };
		XYSeries line = chart.addSeries(name, x, new double[] { value, value });
		line.setLineColor(series.color());
		line.setLineStyle(Ink.DASHED);
		line.setMarker(SeriesMarkers.NONE);
	}

	private static void paint(Graphics2D graphics, XYChart chart, int left) {
		AffineTransform before = graphics.getTransform();
		graphics.translate(left, TITLE_HEIGHT);
		chart.paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
		graphics.setTransform(before);
	}

}
