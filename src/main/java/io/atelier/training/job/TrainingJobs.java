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
	 * @param architecture id of the network
	 * @param optimizer id of the optimizer
	 * @param seed the seed
	 * @return all jobs with these three
	 */
	@Query("""
			select j from TrainingJob j
			where j.recipe.architecture = :architecture and j.recipe.optimizer = :optimizer and j.recipe.seed = :seed
			order by j.createdAt desc, j.id""")
	List<TrainingJob> findLike(String architecture, String optimizer, long seed);

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
