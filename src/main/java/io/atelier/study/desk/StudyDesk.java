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

import io.atelier.access.Creator;
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
 * Creates and controls studies. A study and its jobs are stored in one transaction;
 * afterwards the job queue alone drives it.
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
	 * Creates a study. Reuses equal jobs that have succeeded, run or wait, and submits
	 * the others.
	 * @param request the request as canonical JSON
	 * @param key the client's key for the submission; a study with this key is returned
	 * instead of a new one
	 * @throws ProblemException if the key belongs to another request (422,
	 * {@code idempotency-key-reused}) or the data set is not available (409)
	 */
	public UUID submit(StudyPlan plan, String request, Optional<IdempotencyKey> key) {
		return key.flatMap(this::known).orElseGet(() -> {
			try {
				return transact(() -> create(plan, request, key.orElse(null)));
			}
			catch (DataIntegrityViolationException ex) {
				// A concurrent request with the same key was faster.
				return key.flatMap(this::known).orElseThrow(() -> ex);
			}
		});
	}

	private Optional<UUID> known(IdempotencyKey key) {
		return this.studies.findByIdempotencyKeyValue(key.value()).map((study) -> {
			key.requireSameRequest(study.requestSha256().orElse(null));
			return study.id();
		});
	}

	private UUID create(StudyPlan plan, String request, @Nullable IdempotencyKey key) {
		Study study = this.studies.saveAndFlush(new Study(UUID.randomUUID(), plan.kind(), request, this.clock.instant(),
				Creator.current().orElse(null), key));
		Map<StudyJob.Place, Recipe> recipes = new LinkedHashMap<>();
		for (long seed : plan.seeds()) {
			for (Cell cell : plan.cells()) {
				recipes.put(new StudyJob.Place(study.id(), cell.number(), seed), cell.recipe().withSeed(seed));
			}
		}
		// Find all before submitting any, because a query flushes pending writes.
		Map<StudyJob.Place, UUID> equal = new HashMap<>();
		recipes.forEach((place, recipe) -> this.results.findEqual(recipe).ifPresent((job) -> equal.put(place, job)));
		recipes.forEach((place, recipe) -> {
			UUID job = equal.get(place);
			this.studyJobs.save(new StudyJob(place, (job != null) ? job : this.jobs.submit(recipe), job != null));
		});
		return study.id();
	}

	/**
	 * Cancels the unfinished jobs of a study, except those that a user submitted or
	 * another study needs.
	 * @throws ProblemException if there is no such study (404), or it has ended or is
	 * already being cancelled (409, {@code study-not-cancellable})
	 */
	public void cancel(UUID id) {
		// Jobs one by one, because workers change them all the time; the study last, so
		// that a client without an answer can repeat the request.
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
	 * Trains the failed or cancelled jobs of a study again.
	 * @throws ProblemException if there is no such study (404), it has neither failed nor
	 * been cancelled (409, {@code study-not-resumable}), or the data set is not available
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
	 * Deletes a study that has ended; its jobs and models stay.
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
	 * Retries, because a worker may change a job at the same time.
	 */
	private UUID transact(Supplier<UUID> change) {
		return this.recorder
			.record(() -> Objects.requireNonNull(this.transactions.execute((transaction) -> change.get())));
	}

}
