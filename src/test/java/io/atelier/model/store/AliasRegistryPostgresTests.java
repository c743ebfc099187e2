package io.atelier.model.store;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import io.atelier.model.ModelRegistry;
import io.atelier.platform.database.OnPostgres;

@OnPostgres
class AliasRegistryPostgresTests extends AliasRegistryTests {

	@Autowired
	AliasRegistryPostgresTests(ModelRegistry registry, AliasRegistry aliases, StoredRows rows, SteppingClock clock,
			PlatformTransactionManager transactions) {
		super(registry, aliases, rows, clock, transactions);
	}

}
