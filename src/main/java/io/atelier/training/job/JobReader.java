package io.atelier.training.job;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.dataset.Datasets;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;
import io.atelier.training.JobStatus;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.JobMark;
import io.atelier.training.job.view.JobSnapshot;

/**
 * Reads jobs. Methods that take one job id answer an unknown id with a 404 problem.
 */
@Service
@Transactional(readOnly = true)
public class JobReader implements JobResults {

	private final TrainingJobs jobs;

	private final JobEpochs epochs;

	private final Datasets datasets;

	JobReader(TrainingJobs jobs, JobEpochs epochs, Datasets datasets) {
		this.jobs = jobs;
		this.epochs = epochs;
		this.datasets = datasets;
	}

	public JobSnapshot find(UUID id) {
		TrainingJob job = job(id);
		return job
			.snapshot(this.epochs.findLatest(List.of(id)).stream().findFirst().map(JobEpoch::metrics).orElse(null));
	}

	public Page<JobSnapshot> list(JobFilter filter, Pageable page) {
		Page<TrainingJob> found = this.jobs.findAll(filter.specification(), page);
		List<UUID> ids = found.map(TrainingJob::id).toList();
		Map<UUID, JobEpoch> latest = ids.isEmpty() ? Map.of()
				: this.epochs.findLatest(ids).stream().collect(Collectors.toMap(JobEpoch::jobId, Function.identity()));
		return found.map((job) -> {
			JobEpoch epoch = latest.get(job.id());
			return job.snapshot((epoch != null) ? epoch.metrics() : null);
		});
	}

	public Optional<Long> turn(UUID id) {
		return this.jobs.findById(id).map(TrainingJob::turn);
	}

	public Map<JobStatus, Long> countByStatus() {
		return this.jobs.countByStatus()
			.stream()
			.collect(Collectors.toMap(TrainingJobs.StatusCount::status, TrainingJobs.StatusCount::count));
	}

	/**
	 * How far all jobs are that have not ended, or ended after the given time.
	 */
	public List<JobMark> marks(Instant since) {
		return this.jobs.findMarks(Arrays.stream(JobStatus.values()).filter((status) -> !status.isFinal()).toList(),
				since);
	}

	/**
	 * Stored events after the last known one; 0 for all.
	 */
	public JobHistory historyAfter(UUID id, int eventId) {
		TrainingJob job = job(id);
		// Events recorded during this read are left for the next one, so none is missed.
		int last = job.events().last();
		Stream<JobEvent> transitions = job.events()
			.transitions()
			.stream()
			.filter((each) -> each.eventId() > eventId && each.eventId() <= last)
			.map((each) -> new JobEvent(each.eventId(), "transition",
					new JobSnapshot.Change(each.status(), each.occurredAt())));
		Stream<JobEvent> finished = this.epochs.findByJobIdAndEventIdBetween(id, eventId + 1, last)
			.stream()
			.map((each) -> new JobEvent(each.eventId(), "epoch", each.metrics()));
		return new JobHistory(
				Stream.concat(transitions, finished).sorted(Comparator.comparingInt(JobEvent::id)).toList(),
				job.status().isFinal(), job.progress());
	}

	@Override
	public List<JobResult> results(Collection<UUID> ids) {
		// Read before the epochs, so that no ended job lacks its last epoch.
		List<TrainingJob> found = this.jobs.findByIdIn(ids);
		Map<UUID, List<EpochMetrics>> curves = this.epochs.findByJobIdInOrderByEpoch(ids)
			.stream()
			.collect(
					Collectors.groupingBy(JobEpoch::jobId, Collectors.mapping(JobEpoch::metrics, Collectors.toList())));
		return found.stream().map((job) -> job.result(curves.getOrDefault(job.id(), List.of()))).toList();
	}

	@Override
	public Optional<UUID> findEqual(Recipe recipe) {
		List<TrainingJob> equal = this.jobs.findLike(StoredRecipe.of(recipe))
			.stream()
			.filter((job) -> job.recipe().equals(recipe))
			.toList();
		return equal.stream()
			.filter((job) -> job.result().filter((result) -> isOn(result, recipe.dataset())).isPresent())
			.findFirst()
			.or(() -> equal.stream().filter((job) -> !job.status().isFinal()).findFirst())
			.map(TrainingJob::id);
	}

	/**
	 * While the data is being downloaded, it is unknown whether an old result used the
	 * same data.
	 */
	private boolean isOn(StoredResult result, String dataset) {
		try {
			return result.isOn(this.datasets.loadUnlessDownloading(dataset).sha256());
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	@Override
	public OptionalDouble imagesPerSecond(String architecture) {
		return this.epochs.findSpeeds(architecture, Limit.of(1)).stream().mapToDouble(Double::doubleValue).findFirst();
	}

	@Override
	public Optional<UUID> newest() {
		return this.jobs.findFirstByOrderByCreatedAtDesc().map(TrainingJob::id);
	}

	@Override
	public Recipe recipe(UUID job) {
		return job(job).recipe();
	}

	@Override
	public List<EpochMetrics> epochs(UUID job) {
		job(job);
		return this.epochs.findByJobIdOrderByEpoch(job).stream().map(JobEpoch::metrics).toList();
	}

	public Page<EpochMetrics> epochs(UUID job, Pageable page) {
		job(job);
		return this.epochs.findByJobIdOrderByEpoch(job, page).map(JobEpoch::metrics);
	}

	@Override
	public Optional<Evaluation> evaluation(UUID job) {
		return job(job).result().map(StoredResult::evaluation);
	}

	/**
	 * Scores of a job's model on the test set.
	 * @throws ProblemException if the job has not succeeded (409, {@code no-evaluation})
	 */
	public Evaluation requireEvaluation(UUID id) {
		TrainingJob job = job(id);
		return job.result().map(StoredResult::evaluation).orElseThrow(() -> JobProblems.noEvaluation(job.status()));
	}

	private TrainingJob job(UUID id) {
		return this.jobs.findById(id).orElseThrow(() -> ProblemException.notFound("job", id));
	}

}
