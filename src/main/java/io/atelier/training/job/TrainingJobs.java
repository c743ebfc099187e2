package io.atelier.training.job;

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
import io.atelier.training.job.view.Progress;

/**
 * All jobs.
 */
interface TrainingJobs extends Repository<TrainingJob, UUID>, JpaSpecificationExecutor<TrainingJob> {

	TrainingJob saveAndFlush(TrainingJob job);

	Optional<TrainingJob> findById(UUID id);

	Optional<TrainingJob> findFirstByOrderByCreatedAtDesc();

	List<TrainingJob> findByIdIn(Collection<UUID> ids);

	/**
	 * Those that may be equal to a job, the latest first.
	 * @param recipe what it trains
	 * @return all jobs that have not failed and differ in hyperparameters and padding at
	 * most
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

	Optional<TrainingJob> findByIdempotencyKey(String key);

	boolean existsById(UUID id);

	@Query("""
			select new io.atelier.training.job.TrainingJobs$StatusCount(j.status, count(j)) from TrainingJob j
			group by j.status""")
	List<StatusCount> countByStatus();

	void delete(TrainingJob job);

	/**
	 * Keeps how far a job's worker is, past the version of the job.
	 * @param id the job
	 * @param attempt the worker's
	 * @param progress how far it is
	 * @return 0 where the worker has lost the job, or the job has ended
	 */
	@Modifying
	@Query("""
			update TrainingJob j set j.progress.attempt = :attempt, j.progress.epoch = :#{#progress.epoch()},
			j.progress.batch = :#{#progress.batch()}, j.progress.imagesPerSecond = :#{#progress.imagesPerSecond()},
			j.progress.etaSeconds = :#{#progress.etaSeconds()}
			where j.id = :id and j.attempt = :attempt and j.status in (io.atelier.training.JobStatus.RUNNING,
				io.atelier.training.JobStatus.PAUSING, io.atelier.training.JobStatus.CANCELLING)""")
	int tellProgress(UUID id, int attempt, Progress progress);

	/**
	 * Those that should have a place in the queue.
	 * @return the jobs that wait or run and have none
	 */
	@NativeQuery("""
			select j.* from training_job j
			where j.status in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING')
			and not exists (select 1 from scheduled_tasks t where t.task_instance = j.id || ':' || j.ticket)""")
	List<TrainingJob> findWithoutPlace();

	@Query("select j.status from TrainingJob j where j.id = :id")
	Optional<JobStatus> findStatus(UUID id);

	/**
	 * The jobs in a state.
	 *
	 * @param status the state
	 * @param count how many there are
	 */
	record StatusCount(JobStatus status, long count) {

	}

}
