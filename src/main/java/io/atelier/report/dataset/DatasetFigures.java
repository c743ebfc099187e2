package io.atelier.report.dataset;

import java.util.List;
import java.util.Locale;

import org.knowm.xchart.style.markers.SeriesMarkers;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.ImageSet;
import io.atelier.report.drawing.Caption;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.Legend;
import io.atelier.report.drawing.Page;
import io.atelier.report.drawing.Pen;

/**
 * Pictures of a data set.
 */
public final class DatasetFigures {

	private DatasetFigures() {
	}

	/**
	 * Training and test images of each class: figure 1.
	 * @param dataset the data set
	 * @return the figure
	 */
	public static Figure classes(Dataset dataset) {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		String sizes = String.format(Locale.ROOT, "%s, %,d training and %,d test images", dataset.id(),
				dataset.training().size(), dataset.test().size());
		return page("Images per class", List.of(sizes), dataset, new ClassBars(statistics), new Legend(
				List.of(new Legend.Entry("training", ClassBars.TRAINING), new Legend.Entry("test", ClassBars.TEST))));
	}

	/**
	 * The first training images of each class: figure 2.
	 * @param dataset the data set
	 * @return the figure
	 */
	public static Figure samples(Dataset dataset) {
		String which = String.format(Locale.ROOT, "%s, the first %d training images of each class", dataset.id(),
				SampleRows.PER_CLASS);
		return page("Sample images per class", List.of(which), dataset, new SampleRows(dataset.training()),
				new Legend(List.of()));
	}

	/**
	 * How often each intensity occurs among the training pixels: figure 3.
	 * @param dataset the data set
	 * @return the figure
	 */
	public static Figure intensities(Dataset dataset) {
		DatasetStatistics statistics = DatasetStatistics.of(dataset);
		String pixels = String.format(Locale.ROOT, "%s, %,d pixels of %,d training images of %d by %d", dataset.id(),
				(long) dataset.training().size() * ImageSet.PIXELS, dataset.training().size(), ImageSet.SIDE,
				ImageSet.SIDE);
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

	static String label(int index) {
		return ClassLabels.NAMES.get(index);
	}

}
