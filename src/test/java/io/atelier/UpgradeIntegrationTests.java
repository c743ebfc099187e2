package io.atelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;

import io.atelier.training.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the service of today on what the first release left behind.
 */
class UpgradeIntegrationTests {

	private static final String DONE = "a536178f-64ed-492c-b9d3-96f2d7cdb8bc";

	private static final String INTERRUPTED = "c60c9bab-76f9-4cc9-a8b6-f23d91fae5aa";

	private static final String QUEUED = "dca6ec3f-bb9c-4144-b22d-0f3440a9446a";

	private static final String MODEL = "699e4178-0109-451e-b14d-592e01976d3e";

	private static final String STUDY = "a249e600-f70a-4fad-9071-d77da15fb90f";

	private static final String NODE = "node-5a7173e2-6c1e-4ee8-a9c4-9fab6c844861";

	private static final int PARAMETER_BYTES = 437_544;

	private static final int TEST_IMAGES = 1000;

	/**
	 * Not a folder that is deleted, since what is native in it serves the later tests of
	 * this process, too.
	 */
	private final Path home = Path.of("target", "test-homes", "upgrade-" + UUID.randomUUID()).toAbsolutePath();

	@Test
	void goesOnWithWhatTheFirstReleaseLeft() throws IOException {
		leaveBehind(database(this.home));
		try (ServletWebServerApplicationContext service = start()) {
			ApiClient client = new ApiClient(service.getWebServer().getPort());

			JsonNode done = client.get("/api/v1/jobs/" + DONE).json();
			assertThat(done.path("status").stringValue()).isEqualTo("SUCCEEDED");
			assertThat(done.path("modelId").stringValue()).isEqualTo(MODEL);
			assertThat(client.get("/api/v1/jobs/" + DONE + "/epochs").json().path("content").size()).isEqualTo(2);
			assertThat(client.get("/api/v1/jobs/" + DONE + "/evaluation").json().path("accuracy").doubleValue())
				.isEqualTo(0.809);
			assertThat(client.get("/api/v1/models/staging").json().path("id").stringValue()).isEqualTo(MODEL);
			// It is sent only where it has its checksum.
			assertThat(client.get("/api/v1/models/champion/artifact").status()).isEqualTo(200);
			JsonNode answer = client.post("/api/v1/predict/pixels", "{\"pixels\": [%s0]}".formatted("0,".repeat(783)))
				.json();
			assertThat(answer.path("model").path("id").stringValue()).isEqualTo(MODEL);
			assertThat(answer.path("predictions").get(0).path("probability").doubleValue()).isEqualTo(0.1);
			JsonNode study = client.get("/api/v1/studies/" + STUDY).json();
			assertThat(study.path("status").stringValue()).isEqualTo("SUCCEEDED");
			assertThat(study.path("cells").get(0).path("ours").path("testAccuracy").path("mean").doubleValue())
				.isEqualTo(0.809);

			assertThat(awaitSuccess(client, INTERRUPTED).path("transitions").values())
				.extracting((each) -> each.path("status").stringValue())
				.containsExactly("QUEUED", "RUNNING", "QUEUED", "RUNNING", "SUCCEEDED");
			assertThat(client.get("/api/v1/jobs/" + INTERRUPTED + "/epochs").json().path("content").size())
				.isEqualTo(2);
			awaitSuccess(client, QUEUED);
		}
	}

	/**
	 * An empty database.
	 * @param home the folder of the service
	 * @return the database that a service in this home uses
	 */
	DataSource database(Path home) {
		return new DriverManagerDataSource("jdbc:h2:file:%s/database/atelier".formatted(home), "sa", "");
	}

	/**
	 * Which database the service is on.
	 * @return settings of the service
	 */
	String[] settings() {
		return new String[0];
	}

	private void leaveBehind(DataSource database) throws IOException {
		Flyway.configure().dataSource(database).target("3").load().migrate();
		new ResourceDatabasePopulator(new ClassPathResource("upgrade/first-release.sql")).execute(database);
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("insert into model_parameters (model_id, block, content) values (?, 0, ?)")
			.params(UUID.fromString(MODEL), new byte[PARAMETER_BYTES])
			.update();
		jdbc.sql("update training_job set test_images = ?, right_answers = ? where id = ?")
			.params(TEST_IMAGES, new byte[TEST_IMAGES / Byte.SIZE], UUID.fromString(DONE))
			.update();
		Files.createDirectories(this.home);
		Files.writeString(this.home.resolve("node"), NODE);
	}

	private ServletWebServerApplicationContext start() {
		return (ServletWebServerApplicationContext) new SpringApplicationBuilder(AtelierApplication.class)
			.properties("server.port=0", "atelier.home=" + this.home, "atelier.training.workers=1",
					"atelier.dataset.download=false")
			.run(settings());
	}

	private static JsonNode awaitSuccess(ApiClient client, String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> client.get("/api/v1/jobs/" + job).json(),
					(now) -> now.path("status").stringValue("").equals("SUCCEEDED"));
	}

}
