package io.atelier.report.dataset;

import java.util.List;
import java.util.Locale;

import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;

public final class DatasetFigures {

	private DatasetFigures() {
	}

	/**
	 * The number of training and test images of each class: figure 1.
	 */
	public static Figure classes(Dataset dataset) {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		String sizes = String.format(Locale.ROOT, "%s, %,d training and %,d test images", dataset.id(),
				dataset.training().size(), dataset.test().size());
		return page("Images per class", List.of(sizes), dataset, new ClassBars(dataset.schema().classes(), statistics),
				new Legend(List.of(new Legend.Entry("training", ClassBars.TRAINING),
						new Legend.Entry("test", ClassBars.TEST))));
	}

	/**
	 * The first training images of each class: figure 2.
	 */
	public static Figure samples(Dataset dataset) {
		String which = String.format(Locale.ROOT, "%s, the first %d training images of each class", dataset.id(),
				SampleRows.PER_CLASS);
		return page("Sample images per class", List.of(which), dataset, new SampleRows(dataset.training()),
				new Legend(List.of()));
	}

	/**
	 * The distribution of intensities of the training pixels: figure 3.
	 */
	public static Figure intensities(Dataset dataset) {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		String pixels = String.format(Locale.ROOT, "%s, %,d pixels of %,d training images of %d by %d", dataset.id(),
				dataset.training().pixels().length, dataset.training().size(), dataset.schema().image().height(),
				dataset.schema().image().width());
		String moments = String.format(Locale.ROOT, "mean %.2f, standard deviation %.2f", statistics.mean(),
				statistics.standardDeviation());
		return page("Pixel intensities", List.of(pixels, moments), dataset, new IntensityHistogram(statistics),
				new Legend(List.of(
						new Legend.Entry(String.format(Locale.ROOT, "mean, %.2f", statistics.mean()),
								new Pen(IntensityHistogram.MEAN.color(), IntensityHistogram.MEAN.stroke(),
										SeriesMarkers.NONE)),
						new Legend.Entry("centre that the paper states, 125", IntensityHistogram.PAPER))));
	}

	private static Figure page(String title, List<String> lines, Dataset dataset, Figure panel, Legend legend) {
		return new Page(new Caption(title, lines, "Data SHA-256 " + dataset.sha256()), List.of(panel), 1, legend);
	}

}
