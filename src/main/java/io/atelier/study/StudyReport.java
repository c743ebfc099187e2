package io.atelier.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.training.JobStatus;

/**
 * A study at one moment, with the results of its jobs so far.
 *
 * @param pairs all pairs of cells that have finished a common seed
 * @param ranking cells that have finished a seed, best first
 * @param claims the paper's statements that its own tables contradict
 */
public record StudyReport(UUID id, StudyPlan plan, JobStatus status, Instant createdAt, Optional<Instant> finishedAt,
		int done, int total, List<CellReport> cells, List<PairReport> pairs, List<RankReport> ranking,
		List<ClaimReport> claims) {

	public StudyReport {
		cells = List.copyOf(cells);
		pairs = List.copyOf(pairs);
		ranking = List.copyOf(ranking);
		claims = List.copyOf(claims);
	}

	/**
	 * Whether any cell departs from the paper's data, epochs or protocol, usually by
	 * being smaller.
	 */
	public boolean scaledDown() {
		return this.cells.stream().anyMatch((cell) -> !cell.departures().isEmpty());
	}

}
