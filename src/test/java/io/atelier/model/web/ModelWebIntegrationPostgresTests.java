package io.atelier.model.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.atelier.model.ModelRegistry;
import io.atelier.platform.database.OnPostgres;

@OnPostgres
class ModelWebIntegrationPostgresTests extends ModelWebIntegrationTests {

	@Autowired
	ModelWebIntegrationPostgresTests(MockMvcTester mvc, ModelRegistry registry, JdbcClient jdbc) {
		super(mvc, registry, jdbc);
	}

}
