package io.atelier.model.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Aliases extends Repository<Alias, String> {

	Optional<Alias> findById(String name);

	List<Alias> findByModelIdNotNullOrderByName();

	List<Alias> findByModelIdInOrderByName(Collection<UUID> models);

	void delete(Alias alias);

	/**
	 * Locks the champion. Every transaction that changes an alias locks this row first,
	 * so that two of them neither miss each other's champion nor deadlock.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select alias from Alias alias where alias.name = 'champion'")
	Alias lockChampion();

}
