package io.atelier.report.study;

import java.util.Optional;
import java.util.function.Function;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.Datasets;
import io.atelier.report.drawing.Figure;
import io.atelier.study.StudyReport;

/**
 * A figure of the study's data set.
 *
 * @param number the number in the paper
 */
record DatasetFigure(int number, String title, Datasets datasets,
		Function<Dataset, Figure> drawing) implements StudyFigure {

	@Override
	public Optional<String> obstacle(StudyReport report) {
		return report.cells().isEmpty() ? Optional.of("The study has no cells, so it has no data set")
				: Optional.empty();
	}

	@Override
	public Figure draw(StudyReport report) {
		String id = report.cells().get(0).cell().recipe().dataset();
		return this.drawing.apply(this.datasets.loadUnlessDownloading(id));
	}

}
