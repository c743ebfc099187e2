package io.atelier.study.desk;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Studies extends Repository<Study, UUID> {

	Study saveAndFlush(Study study);

	Optional<Study> findById(UUID id);

	Optional<Study> findFirstByOrderByCreatedAtDesc();

	/**
	 * Locks a study until the transaction ends, because allowed changes depend on its
	 * jobs.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Study s where s.id = :id")
	Optional<Study> lock(UUID id);

	Optional<Study> findByIdempotencyKeyValue(String key);

	Page<Study> findAll(Pageable page);

	void delete(Study study);

}
