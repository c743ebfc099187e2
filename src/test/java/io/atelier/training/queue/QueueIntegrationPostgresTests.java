package io.atelier.training.queue;

import io.atelier.platform.database.OnPostgres;
import io.atelier.platform.database.PostgresDatabase;
import io.atelier.platform.database.PostgresServer;

@OnPostgres
class QueueIntegrationPostgresTests extends QueueIntegrationTests {

	private final PostgresDatabase database = PostgresServer.newDatabase();

	@Override
	String[] database() {
		return this.database.arguments();
	}

}
