package io.atelier.platform.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testcontainers.DockerClientFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails if tests on PostgreSQL are required but would be skipped.
 */
@EnabledIfEnvironmentVariable(named = "ATELIER_TEST_REQUIRE_DOCKER", matches = "true")
class DockerTests {

	@Test
	void isThere() {
		assertThat(DockerClientFactory.instance().isDockerAvailable()).isTrue();
	}

}
