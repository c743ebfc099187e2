package io.atelier.study.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Datasets;
import io.atelier.platform.ProblemException;
import io.atelier.study.StudyReport;
import io.atelier.study.StudyReports;
import io.atelier.study.StudyRun;
import io.atelier.study.comparison.StudyComparer;
import io.atelier.training.JobGroups;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;

/**
 * Reads studies and their results. An unknown id causes a 404 problem.
 */
@Service
@Transactional(readOnly = true)
public class StudyReader implements StudyReports, JobGroups {

	private final Studies studies;

	private final StudyJobs studyJobs;

	private final JobResults jobs;

	private final StudyComparer comparer;

	private final Datasets datasets;

	StudyReader(Studies studies, StudyJobs studyJobs, JobResults jobs, StudyComparer comparer, Datasets datasets) {
		this.studies = studies;
		this.studyJobs = studyJobs;
		this.jobs = jobs;
		this.comparer = comparer;
		this.datasets = datasets;
	}

	public StudySnapshot snapshot(UUID id) {
		Study study = this.studies.findById(id).orElseThrow(() -> StudyProblems.notFound(id));
		List<StudyJob> places = this.studyJobs.findAllOf(id);
		return snapshot(study, places, results(places));
	}

	public Page<StudySnapshot> list(Pageable page) {
		Page<Study> found = this.studies.findAll(page);
		Map<UUID, List<StudyJob>> places = this.studyJobs.findAllOf(found.map(Study::id).toList())
			.stream()
			.collect(Collectors.groupingBy((place) -> place.place().studyId()));
		Map<UUID, JobResult> results = results(places.values().stream().flatMap(Collection::stream).toList());
		return found.map((study) -> snapshot(study, places.getOrDefault(study.id(), List.of()), results));
	}

	@Override
	public Optional<UUID> newest() {
		return this.studies.findFirstByOrderByCreatedAtDesc().map(Study::id);
	}

	@Override
	public StudyReport find(UUID id) {
		return report(snapshot(id));
	}

	public StudyReport report(StudySnapshot study) {
		String dataset = study.plan().cells().get(0).recipe().dataset();
		return this.comparer.compare(study.id(), study.plan(), study.status(), study.createdAt(), study.runs(),
				statistics(dataset));
	}

	/**
	 * A study must stay readable if its data set is not available.
	 */
	private Optional<DatasetStatistics> statistics(String dataset) {
		try {
			return Optional.of(this.datasets.statistics(dataset));
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<Set<UUID>> jobsOfStudy(UUID study) {
		return this.studies.findById(study)
			.map((known) -> this.studyJobs.findAllOf(study)
				.stream()
				.map(StudyJob::jobId)
				.collect(Collectors.toUnmodifiableSet()));
	}

	private Map<UUID, JobResult> results(List<StudyJob> places) {
		return this.jobs.results(places.stream().map(StudyJob::jobId).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(JobResult::id, Function.identity()));
	}

	private static StudySnapshot snapshot(Study study, List<StudyJob> places, Map<UUID, JobResult> results) {
		List<StudyRun> runs = places.stream()
			.map((place) -> new StudyRun(place.place().cell(), place.place().seed(), place.isReused(),
					Objects.requireNonNull(results.get(place.jobId()))))
			.toList();
		return new StudySnapshot(study.id(), study.kind(), study.request(),
				StudyState.of(study.isCancelled(), runs.stream().map(StudyRun::job).toList()), study.createdBy(),
				study.createdAt(), runs);
	}

}
