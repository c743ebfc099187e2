package io.atelier.training.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import io.atelier.training.JobStatus;

/**
 * All jobs.
 */
interface TrainingJobs extends Repository<TrainingJob, UUID>, JpaSpecificationExecutor<TrainingJob> {

	TrainingJob saveAndFlush(TrainingJob job);

	Optional<TrainingJob> findById(UUID id);

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

	long countByStatus(JobStatus status);

	void delete(TrainingJob job);

	/**
	 * Those of some jobs that are to stop.
	 * @param ids the jobs
	 * @return the jobs that are being cancelled
	 */
	@Query("select j.id from TrainingJob j where j.id in :ids and j.status = io.atelier.training.JobStatus.CANCELLING")
	List<UUID> findCancelling(Collection<UUID> ids);

}
