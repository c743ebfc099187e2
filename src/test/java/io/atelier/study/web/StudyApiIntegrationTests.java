package io.atelier.study.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import io.atelier.study.StudyTestApplication;
import io.atelier.training.ApiClient;
import io.atelier.training.ApiClient.Response;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.ScriptedEngine.Script;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = StudyTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid}", "atelier.home=target/test-homes/studies",
				"atelier.training.workers=2" })
class StudyApiIntegrationTests {

	private static final String STUDIES = "/api/v1/studies";

	@LocalServerPort
	private int port;

	@Autowired
	private ScriptedEngine engine;

	private ApiClient client;

	@BeforeEach
	void connect() {
		this.client = new ApiClient(this.port);
	}

	@Test
	void runsAStudyAndComparesItWithThePaper() {
		JsonNode study = submit("""
				{"kind": "architectures", "epochs": 2, "seeds": [1000, 1001]}""");
		assertThat(study.path("status").stringValue()).isIn("QUEUED", "RUNNING");
		assertThat(study.path("progress").path("total").intValue()).isEqualTo(14);
		JsonNode done = await(study, "SUCCEEDED");
		assertThat(done.propertyNames()).contains("id", "kind", "status", "scaledDown", "progress", "cells",
				"comparisons", "ranking", "claims", "ledger", "verdictRule", "createdAt", "finishedAt");
		assertThat(done.path("scaledDown").booleanValue()).isTrue();
		assertThat(done.path("progress").path("done").intValue()).isEqualTo(14);
		assertThat(done.path("progress").path("etaSeconds").intValue()).isZero();
		assertThat(done.path("cells").size()).isEqualTo(7);
		JsonNode cell = done.path("cells").get(0);
		assertThat(cell.path("architecture").stringValue()).isEqualTo("mlp");
		assertThat(cell.path("optimizer").path("name").stringValue()).isEqualTo("adam");
		assertThat(cell.path("departures").values()).isNotEmpty();
		assertThat(cell.path("seeds").toString()).isEqualTo("[1000,1001]");
		assertThat(cell.path("jobs").size()).isEqualTo(2);
		assertThat(cell.path("paper").path("testAccuracy").path("value").doubleValue()).isEqualTo(0.8789);
		assertThat(cell.path("ours").path("testAccuracy").toString())
			.isEqualTo("{\"runs\":2,\"mean\":0.1,\"std\":0.0,\"low\":0.1,\"high\":0.1}");
		assertThat(cell.path("difference").path("testAccuracy").doubleValue()).isEqualTo(0.1 - 0.8789);
		assertThat(cell.path("verdict").path("testAccuracy").path("verdict").stringValue()).isEqualTo("CANNOT_BE_TOLD");
		assertThat(cell.path("wilson").path("low").doubleValue()).isBetween(0.05, 0.06);
		assertThat(cell.path("classes").get(0).path("recall").path("mean").doubleValue()).isEqualTo(1);
		assertThat(cell.path("confusion").get(3).get(0).intValue()).isEqualTo(20);
		assertThat(done.path("comparisons").size()).isEqualTo(21);
		assertThat(done.path("comparisons").get(0).path("pValue").doubleValue()).isEqualTo(1);
		assertThat(done.path("ranking").get(6).path("rank").intValue()).isEqualTo(1);
		assertThat(done.path("claims").size()).isGreaterThanOrEqualTo(8);
		assertThat(done.path("ledger").values()).extracting((entry) -> entry.path("of").stringValue())
			.contains("hybrid", "adam");
		assertThat(done.path("verdictRule").size()).isEqualTo(3);
	}

	@Test
	void makesOrdinaryJobsThatCanBeListed() {
		JsonNode study = submit(
				"""
						{"kind": "grid", "architectures": ["mlp"], "optimizers": ["sgd", "adam"], "epochs": 1, "seeds": [1]}""");
		await(study, "SUCCEEDED");
		JsonNode jobs = this.client.get("/api/v1/jobs?study=" + study.path("id").stringValue()).json();
		assertThat(jobs.path("page").path("totalElements").intValue()).isEqualTo(2);
		assertThat(ids(jobs.path("content"))).isEqualTo(jobIds(study));
		JsonNode job = jobs.path("content").get(0);
		assertThat(job.path("provenance").path("engine").stringValue()).isEqualTo("scripts, Scripted 1");
		assertThat(this.client.delete(ApiClient.path(job)).json().path("type").stringValue()).endsWith("job-in-study");
		assertThat(this.client.get(ApiClient.path(job)).status()).isEqualTo(200);
		assertThat(this.client.get("/api/v1/jobs?study=nonsense").status()).isEqualTo(400);
	}

	@Test
	void reusesWhatIsDoneAndWhatRuns() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 2, "validation": "test"}""");
		this.client.await(job, "SUCCEEDED");
		Script script = this.engine.hold(3);
		String body = """
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [2, 3]}""";
		JsonNode first = submit(body);
		assertThat(jobIds(first)).contains(job.path("id").stringValue());
		assertThat(first.path("cells").get(0).path("jobs").values())
			.extracting((each) -> each.path("reused").booleanValue())
			.containsExactly(true, false);
		JsonNode second = submit(body);
		assertThat(second.path("id")).isNotEqualTo(first.path("id"));
		assertThat(jobIds(second)).isEqualTo(jobIds(first));
		script.release();
		await(second, "SUCCEEDED");
		assertThat(this.engine.started()).containsOnlyOnce(2L, 3L);
		JsonNode other = submit(body.replace("\"epochs\": 1", "\"epochs\": 2"));
		assertThat(jobIds(other)).doesNotContainAnyElementsOf(jobIds(first));
		await(other, "SUCCEEDED");
	}

	@Test
	void cancelsWhatHasNotRunAndResumes() {
		Script script = this.engine.hold(10);
		this.engine.hold(11).release();
		JsonNode study = submit(
				"""
						{"kind": "grid", "architectures": ["mlp", "mlp-dropout", "cnn-pool"], "epochs": 1, "seeds": [11, 10]}""");
		Awaitility.await().until(() -> show(study).path("progress").path("done").intValue() == 3);
		Response cancelled = this.client.post(path(study) + "/cancel", "");
		assertThat(cancelled.status()).isEqualTo(202);
		await(study, "CANCELLED");
		assertThat(statuses(study)).containsExactlyInAnyOrder("SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "CANCELLED",
				"CANCELLED", "CANCELLED");
		assertThat(this.client.post(path(study) + "/cancel", "").json().path("type").stringValue())
			.endsWith("study-not-cancellable");
		assertThat(show(study).path("cells").get(0).path("ours").path("testAccuracy").path("runs").intValue())
			.isEqualTo(1);

		script.release();
		assertThat(this.client.post(path(study) + "/resume", "").status()).isEqualTo(202);
		await(study, "SUCCEEDED");
		assertThat(statuses(study)).containsOnly("SUCCEEDED");
		assertThat(this.engine.started().stream().filter((seed) -> seed == 11)).hasSize(3);
		assertThat(this.client.post(path(study) + "/resume", "").json().path("type").stringValue())
			.endsWith("study-not-resumable");
	}

	@Test
	void leavesTheJobsThatAnotherStudyWants() {
		Script script = this.engine.hold(20);
		String body = """
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [20]}""";
		JsonNode first = submit(body);
		JsonNode second = submit(body);
		this.client.post(path(first) + "/cancel", "");
		assertThat(show(first).path("status").stringValue()).isEqualTo("CANCELLED");
		script.release();
		await(second, "SUCCEEDED");
	}

	@Test
	void stopsSharedJobsWithTheLastStudyThatWantsThem() {
		this.engine.hold(21);
		String body = """
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [21]}""";
		JsonNode first = submit(body);
		JsonNode second = submit(body);
		this.client.post(path(first) + "/cancel", "");
		this.client.post(path(second) + "/cancel", "");
		await(second, "CANCELLED");
		Awaitility.await().until(() -> statuses(second).equals(List.of("CANCELLED")));
	}

	@Test
	void leavesTheJobsThatAUserSubmitted() {
		Script script = this.engine.hold(22);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 22, "validation": "test"}""");
		JsonNode study = submit("""
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [22]}""");
		this.client.post(path(study) + "/cancel", "");
		assertThat(show(study).path("status").stringValue()).isEqualTo("CANCELLED");
		script.release();
		this.client.await(job, "SUCCEEDED");
	}

	@Test
	void failsWhereAJobFailsAndKeepsTheRest() {
		this.engine.fail(30, new IllegalStateException("broken"));
		JsonNode study = submit("""
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [30, 31]}""");
		JsonNode failed = await(study, "FAILED");
		assertThat(failed.path("cells").get(0).path("ours").path("testAccuracy").path("runs").intValue()).isEqualTo(1);
	}

	@Test
	void tellsWhatItsNumbersCameFrom() {
		String body = """
				{"kind": "grid", "architectures": ["cnn-pool"], "epochs": 1, "seeds": [40], "trainingImages": 100}""";
		JsonNode study = submit(body);
		await(study, "SUCCEEDED");
		JsonNode provenance = this.client.get(path(study) + "/provenance").json();
		JsonNode job = provenance.path("jobs").get(0);
		assertThat(job.path("provenance").path("datasetSha256").stringValue()).hasSize(64);
		assertThat(job.path("provenance").path("threads").intValue()).isEqualTo(1);
		assertThat(job.path("provenance").path("javaVersion").stringValue()).isNotBlank();
		assertThat(job.path("testAccuracy").doubleValue()).isEqualTo(0.1);
		assertThat(job.path("lastEpoch").path("trainingLoss").doubleValue()).isEqualTo(1);

		JsonNode again = submit(provenance.path("request").toString());
		assertThat(jobIds(again)).isEqualTo(jobIds(study));
		JsonNode sent = this.client.submit(job.path("request").toString());
		JsonNode original = this.client.get("/api/v1/jobs/" + job.path("id").stringValue()).json();
		for (String field : List.of("architecture", "padding", "optimizer", "epochs", "batchSize", "seed", "dataset",
				"trainingImages", "validation")) {
			assertThat(sent.path(field)).as(field).isEqualTo(original.path(field));
		}
	}

	@Test
	void knowsASubmissionThatIsRepeated() {
		String body = """
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [50]}""";
		JsonNode first = this.client.post(STUDIES, body, "Idempotency-Key", "study-1").json();
		JsonNode second = this.client.post(STUDIES, body, "Idempotency-Key", "study-1").json();
		assertThat(second.path("id")).isEqualTo(first.path("id"));
		Response other = this.client.post(STUDIES, body.replace("50", "51"), "Idempotency-Key", "study-1");
		assertThat(other.status()).isEqualTo(422);
	}

	@Test
	void listsAndDeletes() {
		Script script = this.engine.hold(60);
		JsonNode study = submit("""
				{"kind": "grid", "architectures": ["mlp"], "epochs": 1, "seeds": [60]}""");
		JsonNode newest = this.client.get(STUDIES + "?size=1").json().path("content").get(0);
		assertThat(newest.path("id")).isEqualTo(study.path("id"));
		assertThat(newest.path("cells").intValue()).isEqualTo(1);
		assertThat(newest.path("scaledDown").booleanValue()).isTrue();
		assertThat(this.client.delete(path(study)).json().path("type").stringValue()).endsWith("study-not-finished");
		script.release();
		await(study, "SUCCEEDED");
		assertThat(this.client.delete(path(study)).status()).isEqualTo(204);
		assertThat(this.client.get(path(study)).status()).isEqualTo(404);
		String job = "/api/v1/jobs/" + jobIds(study).iterator().next();
		assertThat(this.client.get(job).status()).isEqualTo(200);
		assertThat(this.client.delete(job).status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource({ "/00000000-0000-0000-0000-000000000000, 404", "/nonsense, 404", "/nonsense/provenance, 404",
			"?size=0, 400", "?page=x, 400" })
	void refusesWhatThereIsNot(String path, int status) {
		Response answer = this.client.get(STUDIES + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void refusesARequestAndKeepsNothingOfIt() {
		int before = this.client.get(STUDIES).json().path("page").path("totalElements").intValue();
		assertThat(this.client.post(STUDIES, "{\"kind\": \"none\"}").status()).isEqualTo(400);
		assertThat(this.client.post(STUDIES, "{\"kind\": \"optimizers\", \"dataset\": \"absent\"}").status())
			.isEqualTo(409);
		assertThat(this.client.get(STUDIES).json().path("page").path("totalElements").intValue()).isEqualTo(before);
	}

	private JsonNode submit(String body) {
		Response answer = this.client.post(STUDIES, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(202);
		assertThat(answer.headers().firstValue("Location")).hasValue(path(answer.json()));
		return answer.json();
	}

	private JsonNode await(JsonNode study, String status) {
		return Awaitility.await().until(() -> show(study), (now) -> now.path("status").stringValue("").equals(status));
	}

	private JsonNode show(JsonNode study) {
		return this.client.get(path(study)).json();
	}

	private List<String> statuses(JsonNode study) {
		return show(study).path("cells")
			.valueStream()
			.flatMap((cell) -> cell.path("jobs").valueStream())
			.map((job) -> job.path("status").stringValue())
			.toList();
	}

	private static Set<String> jobIds(JsonNode study) {
		return study.path("cells")
			.valueStream()
			.flatMap((cell) -> ids(cell.path("jobs")).stream())
			.collect(Collectors.toSet());
	}

	private static Set<String> ids(JsonNode objects) {
		return objects.valueStream().map((each) -> each.path("id").stringValue()).collect(Collectors.toSet());
	}

	private static String path(JsonNode study) {
		return STUDIES + "/" + study.path("id").stringValue();
	}

}
