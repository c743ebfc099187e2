package io.atelier.study;

import java.util.List;
import java.util.Optional;

import io.atelier.evaluation.statistics.Sample;

/**
 * What a study has found about one cell.
 *
 * @param cell the cell
 * @param departures where its recipe is not the paper's, in words, for example
 * {@code 4,000 of 60,000 training images}; empty where it is the paper's in full
 * @param runs its jobs, one per seed, in the order of the seeds
 * @param measures every measure, in the order of {@link Measure}
 * @param classes scores per class on the test set over the runs that have succeeded, in
 * label order; empty where none has
 * @param confusion counts over the runs that have succeeded, rows true, columns
 * predicted; empty where none has
 */
public record CellReport(Cell cell, List<String> departures, List<StudyRun> runs, List<MeasureReport> measures,
		List<ClassReport> classes, Optional<List<List<Integer>>> confusion) {

	public CellReport {
		departures = List.copyOf(departures);
		runs = List.copyOf(runs);
		measures = List.copyOf(measures);
		classes = List.copyOf(classes);
	}

	/**
	 * One of its measures.
	 * @param measure which
	 * @return what was found
	 */
	public MeasureReport measure(Measure measure) {
		return this.measures.stream().filter((each) -> each.measure() == measure).findFirst().orElseThrow();
	}

	/**
	 * Scores on one class.
	 *
	 * @param label name of the class
	 * @param precision share of the answers of this class that are right
	 * @param recall share of the examples of this class that are found
	 * @param f1 harmonic mean of the two
	 */
	public record ClassReport(String label, Sample precision, Sample recall, Sample f1) {

	}

}
