package io.atelier.study.desk;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * All studies.
 */
interface Studies extends Repository<Study, UUID> {

	Study saveAndFlush(Study study);

	Optional<Study> findById(UUID id);

	Optional<Study> findByIdempotencyKey(String key);

	Page<Study> findAll(Pageable page);

	void delete(Study study);

}
