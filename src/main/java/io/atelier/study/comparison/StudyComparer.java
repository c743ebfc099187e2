package io.atelier.study.comparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.study.Cell;
import io.atelier.study.CellReport;
import io.atelier.study.PairReport;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyRun;
import io.atelier.study.comparison.claim.Claims;
import io.atelier.training.JobStatus;

/**
 * Evaluates the results of a study so far.
 */
@Component
public class StudyComparer {

	/**
	 * Compares the runs, in any order and state, with the paper and with each other.
	 */
	public StudyReport compare(UUID id, StudyPlan plan, JobStatus status, Instant createdAt, List<StudyRun> runs,
			Optional<DatasetStatistics> statistics) {
		List<CellReport> cells = plan.cells().stream().map((cell) -> report(plan, cell, runs)).toList();
		List<PairReport> pairs = PairTests.of(cells);
		return new StudyReport(id, plan, status, createdAt, finishedAt(createdAt, runs), done(runs), runs.size(), cells,
				pairs, CellRanking.of(cells, pairs), Claims.check(cells, pairs, statistics));
	}

	private static CellReport report(StudyPlan plan, Cell cell, List<StudyRun> runs) {
		List<StudyRun> own = runs.stream()
			.filter((run) -> run.cell() == cell.number())
			.sorted(Comparator.comparingInt((run) -> plan.seeds().indexOf(run.seed())))
			.toList();
		return new CellComparison(plan.kind(), cell, own).report();
	}

	private static int done(List<StudyRun> runs) {
		return Math.toIntExact(runs.stream().filter((run) -> run.job().status().isFinal()).count());
	}

	/**
	 * If all jobs existed before, the study ended when it was submitted.
	 */
	private static Optional<Instant> finishedAt(Instant createdAt, List<StudyRun> runs) {
		if (runs.isEmpty() || done(runs) < runs.size()) {
			return Optional.empty();
		}
		return Stream.concat(Stream.of(createdAt), runs.stream().flatMap((run) -> run.job().finishedAt().stream()))
			.max(Comparator.naturalOrder());
	}

}
