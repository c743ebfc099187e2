package io.atelier.study.web;

import io.atelier.platform.database.OnPostgres;

@OnPostgres
class StudyApiIntegrationPostgresTests extends StudyApiIntegrationTests {

}
