package io.atelier.training.events;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class JobEventsIntegrationPostgresTests extends JobEventsIntegrationTests {

}
