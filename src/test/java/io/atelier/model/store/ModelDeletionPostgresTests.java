package io.atelier.model.store;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class ModelDeletionPostgresTests extends ModelDeletionTests {

}
