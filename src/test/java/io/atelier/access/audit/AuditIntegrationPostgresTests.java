package io.atelier.access.audit;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class AuditIntegrationPostgresTests extends AuditIntegrationTests {

}
