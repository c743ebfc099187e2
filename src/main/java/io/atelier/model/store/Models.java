package io.atelier.model.store;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Models extends Repository<Model, UUID>, JpaSpecificationExecutor<Model> {

	Optional<Model> findById(UUID id);

	boolean existsById(UUID id);

	/**
	 * The best model, in the order of {@link Model#beats(Model)}; empty if no model has a
	 * holdout accuracy.
	 * @param dataset the data set whose models come first
	 */
	@Query("""
			select model from Model model where model.holdoutAccuracy is not null
			order by case when model.dataset = :dataset then 0 else 1 end,
			model.holdoutAccuracy desc, model.createdAt, model.id limit 1""")
	Optional<Model> findBest(String dataset);

	@Query("select coalesce(sum(model.parameterCount), 0) from Model model where model.createdBy.id = :key")
	long countParameters(String key);

	void delete(Model model);

	void flush();

}
