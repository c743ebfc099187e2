package io.atelier.study;

import java.util.List;
import java.util.Optional;

import io.atelier.evaluation.statistics.Sample;

/**
 * The results of one cell.
 *
 * @param departures how the recipe differs from the paper's, in words, for example
 * {@code 4,000 of 60,000 training images}; empty if it does not
 * @param runs one job per seed, in the order of the seeds
 * @param measures all measures, in the order of {@link Measure}
 * @param classes over the succeeded runs, in label order; empty if there are none
 * @param confusion counts over the succeeded runs, rows true, columns predicted
 */
public record CellReport(Cell cell, List<String> departures, List<StudyRun> runs, List<MeasureReport> measures,
		List<ClassReport> classes, Optional<List<List<Integer>>> confusion) {

	public CellReport {
		departures = List.copyOf(departures);
		runs = List.copyOf(runs);
		measures = List.copyOf(measures);
		classes = List.copyOf(classes);
	}

	public MeasureReport measure(Measure measure) {
		return this.measures.stream().filter((each) -> each.measure() == measure).findFirst().orElseThrow();
	}

	public record ClassReport(String label, Sample precision, Sample recall, Sample f1) {

	}

}
