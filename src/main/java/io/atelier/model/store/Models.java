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
	 * The model that beats all others, as {@link Model#beats(Model)} has it.
	 * @param dataset the data set whose models come first
	 * @return the best one, or nothing where none has a holdout accuracy
	 */
	@Query("""
			select model from Model model where model.holdoutAccuracy is not null
			order by case when model.dataset = :dataset then 0 else 1 end,
			model.holdoutAccuracy desc, model.createdAt, model.id limit 1""")
	Optional<Model> findBest(String dataset);

}
