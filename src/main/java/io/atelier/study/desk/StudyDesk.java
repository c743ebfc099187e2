package io.atelier.study.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import io.atelier.platform.IdempotencyKey;
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.study.Cell;
import io.atelier.study.StudyPlan;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;
import io.atelier.training.JobStatus;
import io.atelier.training.Jobs;

/**
 * Takes what users want of studies. A study and all its jobs are taken in one
 * transaction; from then on the jobs' queue alone keeps it going.
 */
@Service
public class StudyDesk {

	private final Studies studies;

	private final StudyJobs studyJobs;

	private final Jobs jobs;

	private final JobResults results;

	private final TransactionOperations transactions;

	private final Recorder recorder;

	private final Clock clock;

	StudyDesk(Studies studies, StudyJobs studyJobs, Jobs jobs, JobResults results, TransactionOperations transactions,
			Recorder recorder, Clock clock) {
		this.studies = studies;
		this.studyJobs = studyJobs;
		this.jobs = jobs;
		this.results = results;
		this.transactions = transactions;
		this.recorder = recorder;
		this.clock = clock;
	}

	/**
	 * Takes a study. Equal jobs that have succeeded, run or wait are reused; the others
	 * are submitted.
	 * @param plan what to compare
	 * @param request the request's canonical JSON
	 * @param key the client's name for the submission; where there is a study of that
	 * name, it is answered and no other is taken
	 * @return the study's id
	 * @throws ProblemException if the key belongs to another request (422,
	 * {@code idempotency-key-reused}) or the data set cannot be had (409)
	 */
	public UUID submit(StudyPlan plan, String request, Optional<IdempotencyKey> key) {
		return key.flatMap(this::known).orElseGet(() -> {
			try {
				return transact(() -> create(plan, request, key.orElse(null)));
			}
			catch (DataIntegrityViolationException ex) {
				// Two requests with one key at the same time: the other one was faster.
				return key.flatMap(this::known).orElseThrow(() -> ex);
			}
		});
	}

	private Optional<UUID> known(IdempotencyKey key) {
		return this.studies.findByIdempotencyKey(key.value()).map((study) -> {
			key.requireSameRequest(study.requestSha256().orElse(null));
			return study.id();
		});
	}

	private UUID create(StudyPlan plan, String request, @Nullable IdempotencyKey key) {
		Study study = this.studies
			.saveAndFlush(new Study(UUID.randomUUID(), plan.kind(), request, this.clock.instant(), key));
		Map<StudyJob.Place, Recipe> recipes = new LinkedHashMap<>();
		for (long seed : plan.seeds()) {
			for (Cell cell : plan.cells()) {
				recipes.put(new StudyJob.Place(study.id(), cell.number(), seed), cell.recipe().withSeed(seed));
			}
		}
		// All are looked for before any is submitted, since a query writes what is
		// pending.
		Map<StudyJob.Place, UUID> equal = new HashMap<>();
		recipes.forEach((place, recipe) -> this.results.findEqual(recipe).ifPresent((job) -> equal.put(place, job)));
		recipes.forEach((place, recipe) -> {
			UUID job = equal.get(place);
			this.studyJobs.save(new StudyJob(place, (job != null) ? job : this.jobs.submit(recipe), job != null));
		});
		return study.id();
	}

	/**
	 * Cancels what has not ended of a study, but for the jobs that a user submitted or
	 * that another study wants.
	 * @param id the study
	 * @throws ProblemException if there is no such study (404), or it has ended or is
	 * being cancelled (409, {@code study-not-cancellable})
	 */
	public void cancel(UUID id) {
		// One by one, since workers change jobs all the time, and the study last: whoever
		// has no answer can ask again.
		unwantedWithout(id).forEach((job) -> this.recorder.record(() -> this.jobs.cancelIfUnfinished(job)));
		transact(() -> {
			find(id).cancel(this.clock.instant());
			return id;
		});
	}

	private List<UUID> unwantedWithout(UUID id) {
		List<UUID> unwanted = this.transactions.execute((transaction) -> {
			List<StudyJob> places = this.studyJobs.findAllOf(id);
			JobStatus status = status(find(id), places);
			if (status.isFinal() || status == JobStatus.CANCELLING) {
				throw StudyProblems.notCancellable(status);
			}
			List<UUID> submitted = this.studyJobs.findSubmittedByStudies(places.stream().map(StudyJob::jobId).toList());
			Set<UUID> wanted = Set.copyOf(this.studyJobs.findWantedElsewhere(id, submitted));
			return submitted.stream().filter((job) -> !wanted.contains(job)).toList();
		});
		return Objects.requireNonNull(unwanted);
	}

	/**
	 * Trains again what a study lacks because it failed or was cancelled.
	 * @param id the study
	 * @throws ProblemException if there is no such study (404), it has succeeded or goes
	 * on by itself (409, {@code study-not-resumable}), or the data set cannot be had
	 * (409)
	 */
	public void resume(UUID id) {
		transact(() -> {
			Study study = find(id);
			List<StudyJob> places = this.studyJobs.findAllOf(id);
			Map<UUID, JobResult> results = results(places);
			JobStatus status = StudyState.of(study.isCancelled(), results.values());
			if (status != JobStatus.FAILED && status != JobStatus.CANCELLED) {
				throw StudyProblems.notResumable(status);
			}
			study.resume();
			for (StudyJob place : places) {
				JobResult job = Objects.requireNonNull(results.get(place.jobId()));
				if (job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELLED) {
					Optional<UUID> equal = this.results.findEqual(job.recipe());
					place.replace(equal.orElseGet(() -> this.jobs.submit(job.recipe())), equal.isPresent());
				}
			}
			return id;
		});
	}

	/**
	 * Forgets a study that has ended; its jobs and models stay.
	 * @param id the study
	 * @throws ProblemException if there is no such study (404), or it has not ended (409,
	 * {@code study-not-finished})
	 */
	public void delete(UUID id) {
		transact(() -> {
			Study study = find(id);
			JobStatus status = status(study, this.studyJobs.findAllOf(id));
			if (!status.isFinal()) {
				throw StudyProblems.notFinished(status);
			}
			this.studyJobs.deleteAllOf(id);
			this.studies.delete(study);
			return id;
		});
	}

	private JobStatus status(Study study, List<StudyJob> places) {
		return StudyState.of(study.isCancelled(), results(places).values());
	}

	private Map<UUID, JobResult> results(List<StudyJob> places) {
		return this.results.results(places.stream().map(StudyJob::jobId).toList())
			.stream()
			.collect(Collectors.toMap(JobResult::id, Function.identity()));
	}

	private Study find(UUID id) {
		return this.studies.lock(id).orElseThrow(() -> StudyProblems.notFound(id));
	}

	/**
	 * A worker may record something of a job at the same time: then once more.
	 */
	private UUID transact(Supplier<UUID> change) {
		return this.recorder
			.record(() -> Objects.requireNonNull(this.transactions.execute((transaction) -> change.get())));
	}

}
