package io.atelier.study.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.atelier.study.Cell;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyRun;
import io.atelier.training.JobStatus;

/**
 * A study and its jobs at one moment.
 *
 * @param id its name
 * @param kind what it compares
 * @param request what was asked for, as canonical JSON
 * @param status where it is, in the states of a job
 * @param createdAt when it was submitted
 * @param runs its jobs, by cell, then by seed
 */
public record StudySnapshot(UUID id, StudyKind kind, String request, JobStatus status, Instant createdAt,
		List<StudyRun> runs) {

	public StudySnapshot {
		runs = List.copyOf(runs);
	}

	/**
	 * What it does, as its jobs tell.
	 * @return every cell and every seed
	 */
	public StudyPlan plan() {
		Map<Integer, StudyRun> first = new LinkedHashMap<>();
		this.runs.forEach((run) -> first.putIfAbsent(run.cell(), run));
		List<Cell> cells = first.values().stream().map((run) -> new Cell(run.cell(), run.job().recipe())).toList();
		return new StudyPlan(this.kind, cells, this.runs.stream().map(StudyRun::seed).distinct().toList());
	}

	/**
	 * How many of its jobs have ended.
	 * @return 0 to the number of runs
	 */
	public int done() {
		return Math.toIntExact(this.runs.stream().filter((run) -> run.job().status().isFinal()).count());
	}

	/**
	 * When the last of its jobs ended, or when it was submitted if all had ended before.
	 * @return empty where one has not
	 */
	public Optional<Instant> finishedAt() {
		if (done() < this.runs.size()) {
			return Optional.empty();
		}
		return Stream
			.concat(Stream.of(this.createdAt), this.runs.stream().flatMap((run) -> run.job().finishedAt().stream()))
			.max(Comparator.naturalOrder());
	}

}
