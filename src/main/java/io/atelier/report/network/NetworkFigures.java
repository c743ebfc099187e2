package io.atelier.report.network;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.evaluation.calibration.Reliability;
import io.atelier.recipe.Validation;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.CurvePanel;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;
import io.atelier.report.drawing.Style;

/**
 * Figures of one network, trained with one or several seeds.
 */
public final class NetworkFigures {

	// Strength of the colour of bars before scaling, if there are bars after scaling.
	private static final double LIGHT = 0.45;

	// From this ratio on, as when training diverges, a linear axis would flatten all but
	// the largest loss.
	private static final double FAR_APART = 1000;

	private NetworkFigures() {
	}

	/**
	 * Loss and accuracy by epoch, training beside validation, as in figures 4 to 10 of
	 * the paper.
	 * @param runs at least one has an epoch
	 * @param epochs the number of planned epochs
	 * @param paper the paper's final values, drawn as dashed lines
	 */
	public static Figure curves(Caption caption, Runs runs, int epochs, Validation validation,
			Optional<PaperReference> paper) {
		int lastEpoch = Math.max(epochs, runs.lastEpoch());
		List<CurvePanel.Reference> losses = new ArrayList<>();
		List<CurvePanel.Reference> accuracies = new ArrayList<>();
		paper.ifPresent((reference) -> {
			add(losses, reference.trainingLoss(), reference.testLoss());
			add(accuracies, reference.trainingAccuracy(), reference.testAccuracy());
		});
		return new Page(caption, List.of(
				CurvePanel.spreading(Runs.LOSS, FAR_APART, lastEpoch,
						List.of(runs.curve("training", Pen.TRAINING, EpochMetrics::trainingLoss),
								runs.curve("validation", Pen.VALIDATION, EpochMetrics::validationLoss)),
						losses),
				new CurvePanel(Runs.ACCURACY, false, lastEpoch,
						List.of(runs.curve("training", Pen.TRAINING, EpochMetrics::trainingAccuracy),
								runs.curve("validation", Pen.VALIDATION, EpochMetrics::validationAccuracy)),
						accuracies)),
				2, legend(runs, validation, paper));
	}

	/**
	 * @param labels class names in label order
	 * @param counts rows true, columns predicted; shape [classes, classes]
	 */
	public static Figure confusion(Caption caption, List<String> labels, List<List<Integer>> counts) {
		return new Page(caption, List.of(new ConfusionHeatMap(labels, counts)), 1, new Legend(List.of()));
	}

	/**
	 * A reliability diagram (DeGroot and Fienberg 1983): accuracy by confidence, before
	 * and after scaling. It has one panel if nothing was scaled.
	 */
	public static Figure reliability(Caption caption, Calibration calibration) {
		List<Figure> panels = new ArrayList<>();
		Reliability after = calibration.after();
		Color light = Style.pale(Style.BLUE, LIGHT);
		panels
			.add(new ReliabilityPanel((after != null) ? "Before scaling" : "Not scaled", calibration.before(), light));
		List<Legend.Entry> entries = new ArrayList<>();
		entries.add(new Legend.Entry("accuracy", new Pen(light, null, SeriesMarkers.SQUARE)));
		if (after != null) {
			panels.add(new ReliabilityPanel("After scaling", after, Style.BLUE));
			entries.add(new Legend.Entry("accuracy, scaled", new Pen(Style.BLUE, null, SeriesMarkers.SQUARE)));
		}
		entries.add(new Legend.Entry("from accuracy to confidence",
				new Pen(ReliabilityPanel.GAP, null, SeriesMarkers.NONE), true));
		entries.add(new Legend.Entry("accuracy equals confidence",
				new Pen(Style.TEXT, ReliabilityPanel.diagonal(), SeriesMarkers.NONE)));
		return new Page(caption, panels, panels.size(), new Legend(entries));
	}

	private static void add(List<CurvePanel.Reference> references, double training, double test) {
		references.add(new CurvePanel.Reference("training", Pen.TRAINING.reference(), training));
		references.add(new CurvePanel.Reference("test", Pen.VALIDATION.reference(), test));
	}

	private static Legend legend(Runs runs, Validation validation, Optional<PaperReference> paper) {
		String set = (validation == Validation.TEST) ? "test set" : "holdout";
		List<Legend.Entry> entries = new ArrayList<>();
		entries.add(new Legend.Entry("training", Pen.TRAINING));
		entries.add(new Legend.Entry("validation (" + set + ")", Pen.VALIDATION));
		paper.ifPresent((reference) -> {
			entries.add(new Legend.Entry("paper, training (" + reference.place() + ")", Pen.TRAINING.reference()));
			entries.add(new Legend.Entry("paper, test (" + reference.place() + ")", Pen.VALIDATION.reference()));
		});
		if (runs.areSeveral()) {
			entries.add(new Legend.Entry(runs.meaning(), Pen.ANY, true));
		}
		return new Legend(entries);
	}

}
