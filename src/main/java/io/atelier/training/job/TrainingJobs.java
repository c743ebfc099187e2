package io.atelier.training.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import io.atelier.training.JobStatus;
import io.atelier.training.job.view.JobMark;
import io.atelier.training.job.view.Progress;

interface TrainingJobs extends Repository<TrainingJob, UUID>, JpaSpecificationExecutor<TrainingJob> {

	TrainingJob saveAndFlush(TrainingJob job);

	Optional<TrainingJob> findById(UUID id);

	Optional<TrainingJob> findFirstByOrderByCreatedAtDesc();

	List<TrainingJob> findByIdIn(Collection<UUID> ids);

	/**
	 * Candidates for a job equal to a recipe, latest first: succeeded, running or waiting
	 * jobs. They may differ in hyperparameters, padding, validation and the shape of the
	 * images; the caller compares the whole recipe.
	 */
	@Query("""
			select j from TrainingJob j
			where j.recipe.architecture = :#{#recipe.architecture()} and j.recipe.optimizer = :#{#recipe.optimizer()}
			and j.recipe.epochs = :#{#recipe.epochs()} and j.recipe.batchSize = :#{#recipe.batchSize()}
			and j.recipe.seed = :#{#recipe.seed()} and j.recipe.dataset = :#{#recipe.dataset()}
			and j.recipe.trainingImages = :#{#recipe.trainingImages()}
			and j.status in (io.atelier.training.JobStatus.SUCCEEDED, io.atelier.training.JobStatus.RUNNING,
				io.atelier.training.JobStatus.QUEUED)
			order by j.createdAt desc, j.id""")
	List<TrainingJob> findLike(StoredRecipe recipe);

	Optional<TrainingJob> findByIdempotencyKeyValue(String key);

	boolean existsById(UUID id);

	@Query("""
			select new io.atelier.training.job.TrainingJobs$StatusCount(j.status, count(j)) from TrainingJob j
			group by j.status""")
	List<StatusCount> countByStatus();

	void delete(TrainingJob job);

	/**
	 * Stores progress without changing the version of the job.
	 * @return 0 if the worker has lost the job, or the job has ended
	 */
	@Modifying
	@Query("""
			update TrainingJob j set j.progress.attempt = :attempt, j.progress.epoch = :#{#progress.epoch()},
			j.progress.batch = :#{#progress.batch()}, j.progress.imagesPerSecond = :#{#progress.imagesPerSecond()},
			j.progress.etaSeconds = :#{#progress.etaSeconds()},
			j.progress.trainingLoss = :#{#progress.trainingLoss()},
			j.progress.trainingAccuracy = :#{#progress.trainingAccuracy()}
			where j.id = :id and j.attempt = :attempt and j.status in (io.atelier.training.JobStatus.RUNNING,
				io.atelier.training.JobStatus.PAUSING, io.atelier.training.JobStatus.CANCELLING)""")
	int tellProgress(UUID id, int attempt, Progress progress);

	@NativeQuery("""
			select j.* from training_job j
			where j.status in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING')
			and not exists (select 1 from scheduled_tasks t where t.task_instance = j.id || ':' || j.ticket)""")
	List<TrainingJob> findWithoutPlace();

	@Query("""
			select new io.atelier.training.job.view.JobMark(j.id, j.status, j.events.lastEventId) from TrainingJob j
			where j.status in :unfinished or j.finishedAt > :since""")
	List<JobMark> findMarks(Collection<JobStatus> unfinished, Instant since);

	@Query("select j.status from TrainingJob j where j.id = :id")
	Optional<JobStatus> findStatus(UUID id);

	record StatusCount(JobStatus status, long count) {

	}

}
