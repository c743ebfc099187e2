package io.atelier.model.store;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import io.atelier.model.ModelRegistry;
import io.atelier.platform.database.OnPostgres;

@OnPostgres
class ModelListingPostgresTests extends ModelListingTests {

	@Autowired
	ModelListingPostgresTests(ModelRegistry registry, ModelListing listing, StoredRows rows, SteppingClock clock,
			EntityManagerFactory factory) {
		super(registry, listing, rows, clock, factory);
	}

}
