package io.atelier.training.quota;

import io.atelier.platform.database.OnPostgres;
import io.atelier.platform.database.PostgresDatabase;
import io.atelier.platform.database.PostgresServer;

@OnPostgres
class QuotasIntegrationPostgresTests extends QuotasIntegrationTests {

	private final PostgresDatabase database = PostgresServer.newDatabase();

	@Override
	String[] database() {
		return this.database.arguments();
	}

}
