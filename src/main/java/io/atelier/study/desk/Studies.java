package io.atelier.study.desk;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All studies.
 */
interface Studies extends Repository<Study, UUID> {

	Study saveAndFlush(Study study);

	Optional<Study> findById(UUID id);

	Optional<Study> findFirstByOrderByCreatedAtDesc();

	/**
	 * Finds a study and lets nobody else change it until the transaction ends, since what
	 * it may do depends on its jobs.
	 * @param id the study
	 * @return the study
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Study s where s.id = :id")
	Optional<Study> lock(UUID id);

	Optional<Study> findByIdempotencyKey(String key);

	Page<Study> findAll(Pageable page);

	void delete(Study study);

}
