package io.atelier;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.atelier.platform.database.OnPostgres;
import io.atelier.platform.database.PostgresDatabase;
import io.atelier.platform.database.PostgresServer;

@OnPostgres
class UpgradePostgresTests extends UpgradeIntegrationTests {

	private final PostgresDatabase database = PostgresServer.newDatabase();

	@Override
	DataSource database(Path home) {
		return this.database.dataSource();
	}

	@Override
	String[] settings() {
		return this.database.arguments();
	}

}
