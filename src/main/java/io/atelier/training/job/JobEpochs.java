package io.atelier.training.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JobEpochs extends Repository<JobEpoch, Long> {

	JobEpoch save(JobEpoch epoch);

	List<JobEpoch> findByJobIdOrderByEpoch(UUID jobId);

	Page<JobEpoch> findByJobIdOrderByEpoch(UUID jobId, Pageable page);

	List<JobEpoch> findByJobIdInOrderByEpoch(Collection<UUID> jobIds);

	Optional<JobEpoch> findByJobIdAndEpoch(UUID jobId, int epoch);

	/**
	 * Training images per second of the latest epochs of an architecture, latest first.
	 */
	@Query("""
			select e.imagesPerSecond from JobEpoch e, TrainingJob j
			where e.jobId = j.id and j.recipe.architecture = :architecture
			order by e.id desc""")
	List<Double> findSpeeds(String architecture, Limit limit);

	List<JobEpoch> findByJobIdAndEventIdBetween(UUID jobId, int first, int last);

	@Query("""
			select e from JobEpoch e
			where e.jobId in :jobIds
			and e.epoch = (select max(latest.epoch) from JobEpoch latest where latest.jobId = e.jobId)""")
	List<JobEpoch> findLatest(Collection<UUID> jobIds);

	@Modifying(flushAutomatically = true, clearAutomatically = false)
	@Query("delete from JobEpoch e where e.jobId = :jobId")
	void deleteAllOf(UUID jobId);

}
