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
 * The same training with one or several seeds, possibly unfinished.
 *
 * @param epochs one element per run with a finished epoch, in order of epochs
 */
public record Runs(List<List<EpochMetrics>> epochs) {

	public static final String LOSS = "Loss (cross-entropy, nats)";

	public static final String ACCURACY = "Accuracy (share of images)";

	public Runs {
		epochs = epochs.stream().filter((run) -> !run.isEmpty()).map(List::copyOf).toList();
		if (epochs.isEmpty()) {
			throw new IllegalArgumentException("no epochs to draw");
		}
	}

	public int count() {
		return this.epochs.size();
	}

	public boolean areSeveral() {
		return count() > 1;
	}

	public String meaning() {
		boolean equal = this.epochs.stream().map(List::size).distinct().count() == 1;
		return String.format(Locale.ROOT, "mean of %s%d seeds, in a band from the lowest to the highest",
				equal ? "" : "up to ", count());
	}

	public int lastEpoch() {
		return this.epochs.stream().mapToInt((run) -> run.get(run.size() - 1).epoch()).max().orElseThrow();
	}

	/**
	 * Returns one measure by epoch: the mean over the runs that have reached the epoch,
	 * with a band from the lowest to the highest value.
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
