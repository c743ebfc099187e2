package io.atelier.report.network;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.report.drawing.Curve;
import io.atelier.report.drawing.Pen;

/**
 * The same training with one seed or several, each as far as it has got.
 *
 * @param epochs one element per run that has finished an epoch, in order of epochs
 */
public record Runs(List<List<EpochMetrics>> epochs) {

	/**
	 * Title of an axis of losses.
	 */
	public static final String LOSS = "Loss (cross-entropy, nats)";

	/**
	 * Title of an axis of accuracies.
	 */
	public static final String ACCURACY = "Accuracy (share of images)";

	public Runs {
		epochs = epochs.stream().filter((run) -> !run.isEmpty()).map(List::copyOf).toList();
		if (epochs.isEmpty()) {
			throw new IllegalArgumentException("no epochs to draw");
		}
	}

	/**
	 * How many there are.
	 * @return 1 or more
	 */
	public int count() {
		return this.epochs.size();
	}

	/**
	 * Whether they have a spread.
	 * @return true for two or more
	 */
	public boolean areSeveral() {
		return count() > 1;
	}

	/**
	 * What a curve and its band are, where there are several.
	 * @return a few words for the legend
	 */
	public String meaning() {
		boolean equal = this.epochs.stream().map(List::size).distinct().count() == 1;
		return String.format(Locale.ROOT, "mean of %s%d seeds, in a band from the lowest to the highest",
				equal ? "" : "up to ", count());
	}

	/**
	 * How far the furthest has got.
	 * @return an epoch, 1 or more
	 */
	public int lastEpoch() {
		return this.epochs.stream().mapToInt((run) -> run.get(run.size() - 1).epoch()).max().orElseThrow();
	}

	/**
	 * One measure by epoch: the mean over the runs that have got so far, in a band from
	 * the lowest to the highest of them.
	 * @param name its name in the panel
	 * @param pen how it looks
	 * @param measure what is drawn
	 * @return the curve
	 */
	public Curve curve(String name, Pen pen, ToDoubleFunction<EpochMetrics> measure) {
		List<Curve.Spot> spots = IntStream.rangeClosed(1, lastEpoch())
			.mapToObj((epoch) -> spot(epoch, measure))
			.toList();
		return new Curve(name, pen, spots);
	}

	private Curve.Spot spot(int epoch, ToDoubleFunction<EpochMetrics> measure) {
		DoubleSummaryStatistics values = this.epochs.stream()
			.flatMap(List::stream)
			.filter((metrics) -> metrics.epoch() == epoch)
			.mapToDouble(measure)
			.summaryStatistics();
		return new Curve.Spot(epoch, values.getAverage(), values.getMin(), values.getMax());
	}

}
