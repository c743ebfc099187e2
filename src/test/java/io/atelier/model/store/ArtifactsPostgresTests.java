package io.atelier.model.store;

import org.springframework.beans.factory.annotation.Autowired;

import io.atelier.model.ModelRegistry;
import io.atelier.platform.database.OnPostgres;

@OnPostgres
class ArtifactsPostgresTests extends ArtifactsTests {

	@Autowired
	ArtifactsPostgresTests(ModelRegistry registry, Artifacts artifacts, StoredRows rows) {
		super(registry, artifacts, rows);
	}

}
