package io.atelier.training.web;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class JobApiIntegrationPostgresTests extends JobApiIntegrationTests {

}
