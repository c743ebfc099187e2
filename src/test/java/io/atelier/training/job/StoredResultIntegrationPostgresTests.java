package io.atelier.training.job;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class StoredResultIntegrationPostgresTests extends StoredResultIntegrationTests {

}
