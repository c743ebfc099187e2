package io.atelier.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.atelier.training.JobStatus;

/**
 * A study at one moment: all that its jobs have given so far, and what it says.
 *
 * @param id its name
 * @param plan what it does
 * @param status where it is, in the states of a job
 * @param createdAt when it was submitted
 * @param finishedAt when the last of its jobs ended
 * @param done jobs that have ended
 * @param total all its jobs
 * @param cells what was found about each cell, in the plan's order
 * @param pairs every two cells that have finished a seed in common
 * @param ranking the cells that have finished a seed, best first
 * @param claims the paper's statements that its tables contradict
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
	 * Whether it departs from the paper's experiment, most often by being smaller.
	 * @return true where any cell departs from the paper's data, epochs or protocol
	 */
	public boolean scaledDown() {
		return this.cells.stream().anyMatch((cell) -> !cell.departures().isEmpty());
	}

}
