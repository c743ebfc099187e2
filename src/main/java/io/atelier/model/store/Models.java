package io.atelier.model.store;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface Models extends Repository<Model, UUID>, JpaSpecificationExecutor<Model> {

	Optional<Model> findById(UUID id);

	boolean existsById(UUID id);

	Optional<Model> findFirstByHoldoutAccuracyNotNullOrderByHoldoutAccuracyDescCreatedAtAscIdAsc();

}
