package io.atelier.study.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.atelier.access.Creator;
import io.atelier.study.Cell;
import io.atelier.study.StudyKind;
import io.atelier.study.StudyPlan;
import io.atelier.study.StudyRun;
import io.atelier.training.JobStatus;

/**
 * A study and its jobs at one moment; runs are ordered by cell, then by seed.
 */
public record StudySnapshot(UUID id, StudyKind kind, String request, JobStatus status, Optional<Creator> createdBy,
		Instant createdAt, List<StudyRun> runs) {

	public StudySnapshot {
		runs = List.copyOf(runs);
	}

	public StudyPlan plan() {
		Map<Integer, StudyRun> first = new LinkedHashMap<>();
		this.runs.forEach((run) -> first.putIfAbsent(run.cell(), run));
		List<Cell> cells = first.values().stream().map((run) -> new Cell(run.cell(), run.job().recipe())).toList();
		return new StudyPlan(this.kind, cells, this.runs.stream().map(StudyRun::seed).distinct().toList());
	}

	public int done() {
		return Math.toIntExact(this.runs.stream().filter((run) -> run.job().status().isFinal()).count());
	}

	/**
	 * End of the last job, or the submission if all jobs had ended before; empty while a
	 * job is unfinished.
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
