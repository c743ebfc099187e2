package io.atelier.training.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import io.atelier.dataset.Garments;
import io.atelier.dataset.StratifiedSplits;
import io.atelier.engine.TrainingException;
import io.atelier.evaluation.calibration.TemperatureScaling;
import io.atelier.model.NewModel;
import io.atelier.platform.ProblemException;
import io.atelier.training.ApiClient;
import io.atelier.training.ApiClient.Response;
import io.atelier.training.FakeDatasets;
import io.atelier.training.FakeModels;
import io.atelier.training.JobStatus;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.ScriptedEngine.Script;
import io.atelier.training.TrainingTestApplication;
import io.atelier.training.TrainingTestApplication.CompletedJobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = TrainingTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid}", "atelier.home=target/test-homes/api",
				"atelier.training.workers=2" })
class JobApiIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ScriptedEngine engine;

	@Autowired
	private FakeModels models;

	@Autowired
	private CompletedJobs completed;

	@Autowired
	private JobController controller;

	@Autowired
	private JobEpochsController epochs;

	@Autowired
	private JdbcClient jdbc;

	private ApiClient client;

	@BeforeEach
	void connect() {
		this.client = new ApiClient(this.port);
	}

	@Test
	void takesAJobAndTrainsIt() {
		Response answer = this.client.post("/api/v1/jobs", """
				{"architecture": "mlp", "epochs": 2, "dataset": "fashion-sketch", "seed": 100, "batchSize": 100,
				"optimizer": {"name": "adam", "learningRate": 0.01}}""");
		assertThat(answer.status()).isEqualTo(202);
		JsonNode job = answer.json();
		assertThat(answer.headers().firstValue("Location")).hasValue(ApiClient.path(job));
		assertThat(job.propertyNames()).contains("id", "status", "architecture", "optimizer", "epochs", "batchSize",
				"seed", "dataset", "trainingImages", "validation", "createdAt", "startedAt", "finishedAt",
				"transitions", "progress", "modelId", "evaluation", "failure");
		assertThat(job.path("optimizer").toString())
			.isEqualTo("{\"name\":\"adam\",\"learningRate\":0.01,\"beta1\":0.9,\"beta2\":0.999,\"epsilon\":1.0E-7}");

		JsonNode done = this.client.await(job, "SUCCEEDED");
		assertThat(done.path("evaluation").path("testAccuracy").doubleValue()).isEqualTo(0.1);
		assertThat(done.path("trainingImages").intValue()).isEqualTo(FakeDatasets.TRAINING * 5 / 6);
		assertThat(done.path("transitions").values()).extracting((each) -> each.path("status").stringValue())
			.containsExactly("QUEUED", "RUNNING", "SUCCEEDED");
		assertThat(done.path("progress").path("epoch").intValue()).isEqualTo(2);
		assertThat(done.path("progress").path("batches").intValue()).isEqualTo(5);
		assertThat(done.path("progress").path("etaSeconds").intValue()).isZero();
		assertThat(done.path("finishedAt").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");

		UUID id = UUID.fromString(job.path("id").stringValue());
		NewModel model = this.models.of(id).orElseThrow();
		assertThat(model.holdoutAccuracy()).hasValue(ScriptedEngine.metrics(2).validationAccuracy());
		assertThat(model.parameters()).containsExactly(2, 1);
		assertThat(model.engine()).isEqualTo("scripts, Scripted 1");
		assertThat(this.completed.events()).anySatisfy((event) -> {
			assertThat(event.jobId()).isEqualTo(id);
			assertThat(event.status()).isEqualTo(JobStatus.SUCCEEDED);
			assertThat(event.modelId()).isPresent();
		});
	}

	@Test
	void showsEpochsAndEvaluation() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 3, "seed": 101}""");
		this.client.await(job, "SUCCEEDED");
		JsonNode epochs = this.client.get(ApiClient.path(job) + "/epochs").json().path("content");
		assertThat(epochs.values()).extracting((each) -> each.path("epoch").intValue()).containsExactly(1, 2, 3);
		assertThat(epochs.get(0).propertyNames()).containsExactlyInAnyOrder("epoch", "trainingLoss", "trainingAccuracy",
				"validationLoss", "validationAccuracy", "learningRate", "seconds", "imagesPerSecond");
		JsonNode evaluation = this.client.get(ApiClient.path(job) + "/evaluation").json();
		assertThat(evaluation.propertyNames()).containsExactlyInAnyOrder("loss", "accuracy", "macroPrecision",
				"macroRecall", "macroF1", "classes", "confusion", "calibration");
		assertThat(evaluation.path("confusion").get(3).get(0).intValue()).isEqualTo(10);
		JsonNode calibration = evaluation.path("calibration");
		assertThat(calibration.propertyNames()).containsExactlyInAnyOrder("temperature", "bins", "before", "after");
		assertThat(calibration.path("bins").intValue()).isEqualTo(15);
		// Always sure of the first class, which one in ten images shows.
		assertThat(calibration.path("before").path("expectedCalibrationError").doubleValue()).isEqualTo(0.9);
		assertThat(calibration.path("after").path("expectedCalibrationError").doubleValue()).isLessThan(0.2);
		assertThat(calibration.path("temperature").doubleValue()).isGreaterThan(1)
			.isEqualTo(this.models.of(UUID.fromString(job.path("id").stringValue()))
				.orElseThrow()
				.temperature()
				.getAsDouble());
		JsonNode bin = calibration.path("before").path("bins").get(14);
		assertThat(bin.propertyNames()).containsExactlyInAnyOrder("low", "high", "count", "confidence", "accuracy");
		assertThat(bin.path("count").intValue()).isEqualTo(100);
	}

	@Test
	void readsManyEpochsPageByPage() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 250, "seed": 140, "batchSize": 1000}""");
		this.client.await(job, "SUCCEEDED");
		String path = ApiClient.path(job) + "/epochs";
		List<Integer> epochs = new ArrayList<>();
		for (int page = 0; page < 3; page++) {
			JsonNode answer = this.client.get(path + "?size=100&page=" + page).json();
			assertThat(answer.path("page").path("totalElements").intValue()).isEqualTo(250);
			answer.path("content").values().forEach((epoch) -> epochs.add(epoch.path("epoch").intValue()));
		}
		assertThat(epochs).isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
		assertThat(this.client.get(path).json().path("content").size()).isEqualTo(250);
		assertThat(this.client.get(path + "?size=1001").status()).isEqualTo(400);
	}

	@Test
	void learnsFromTheWholeTrainingSetWhereTheTestSetValidates() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 102, "validation": "test"}""");
		JsonNode done = this.client.await(job, "SUCCEEDED");
		assertThat(done.path("trainingImages").intValue()).isEqualTo(FakeDatasets.TRAINING);
		NewModel model = this.models.of(UUID.fromString(job.path("id").stringValue())).orElseThrow();
		assertThat(model.holdoutAccuracy()).isEmpty();
		assertThat(model.temperature()).isEmpty();
		JsonNode calibration = this.client.get(ApiClient.path(job) + "/evaluation").json().path("calibration");
		assertThat(calibration.path("before").path("expectedCalibrationError").doubleValue()).isEqualTo(0.9);
		assertThat(calibration.path("temperature").isNull()).isTrue();
		assertThat(calibration.path("after").isNull()).isTrue();
		assertThat(this.engine.plan(102).orElseThrow().training().size()).isEqualTo(FakeDatasets.TRAINING);
	}

	@Test
	void setsTheHoldoutAsideBeforeItTakesSomeImages() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 103, "trainingImages": 120}""");
		JsonNode done = this.client.await(job, "SUCCEEDED");
		assertThat(done.path("trainingImages").intValue()).isEqualTo(120);
		assertThat(this.engine.plan(103).orElseThrow()).satisfies((plan) -> {
			assertThat(plan.training().size()).isEqualTo(120);
			assertThat(plan.validation().size()).isEqualTo(StratifiedSplits.holdoutSize(FakeDatasets.TRAINING));
		});
	}

	@Test
	void showsHowFarAJobIs() {
		Script script = this.engine.hold(104);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 4, "seed": 104, "batchSize": 100}""");
		script.allow(7);
		JsonNode progress = Awaitility.await()
			.until(() -> this.client.job(job).path("progress"),
					(now) -> now.path("epoch").intValue() == 2 && now.path("batch").intValue() == 2);
		assertThat(progress.path("epochs").intValue()).isEqualTo(4);
		assertThat(progress.path("batches").intValue()).isEqualTo(5);
		assertThat(progress.path("imagesPerSecond").doubleValue()).isEqualTo(1000);
		assertThat(progress.path("etaSeconds").isIntegralNumber()).isTrue();
		script.release();
		this.client.await(job, "SUCCEEDED");
	}

	@Test
	void failsWithTheCauseAndGoesOn() {
		this.engine.fail(105, new TrainingException("the loss is not finite any more"));
		this.engine.fail(106, new OutOfMemoryError("not really"));
		this.engine.fail(107, new IllegalStateException("broken"));
		assertThat(failureOf(105)).isEqualTo("the loss is not finite any more");
		assertThat(failureOf(106)).isEqualTo("OutOfMemoryError: not really");
		assertThat(failureOf(107)).isEqualTo("IllegalStateException: broken");
		JsonNode next = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 108}""");
		this.client.await(next, "SUCCEEDED");
	}

	@Test
	void failsWhereTrainingDiverges() {
		this.engine.diverge(109);
		assertThat(failureOf(109)).isEqualTo("Training diverged: after epoch 1 the training loss is 5.40e+25 and the "
				+ "validation loss NaN; random guessing has 2.3. A lower learning rate than 0.001 may help");
		JsonNode job = this.client.get("/api/v1/jobs?status=FAILED&size=1").json().path("content").get(0);
		JsonNode epoch = this.client.get(ApiClient.path(job) + "/epochs").json().path("content").get(0);
		assertThat(epoch.path("trainingLoss").doubleValue()).isEqualTo(5.4e25);
		assertThat(epoch.path("validationLoss").isNull()).isTrue();
	}

	private String failureOf(long seed) {
		JsonNode job = this.client.submit(String.format(Locale.ROOT, """
				{"architecture": "mlp", "epochs": 1, "seed": %d}""", seed));
		JsonNode failed = this.client.await(job, "FAILED");
		assertThat(failed.path("finishedAt").isString()).isTrue();
		assertThat(failed.path("modelId").isNull()).isTrue();
		return failed.path("failure").stringValue();
	}

	@Test
	void recordsTheEndAgainWhereTheDatabaseWasBusy() {
		this.models.failNext(2);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 109}""");
		assertThat(this.client.await(job, "SUCCEEDED").path("transitions").size()).isEqualTo(3);
	}

	@Test
	void cancelsARunningJobWithinABatchAndKeepsItsEpochs() {
		Script script = this.engine.hold(110);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 3, "seed": 110, "batchSize": 100}""");
		script.allow(7);
		Awaitility.await().until(() -> this.client.job(job).path("progress").path("epoch").intValue() == 2);
		Response answer = this.client.post(ApiClient.path(job) + "/cancel", "");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.json().path("status").stringValue()).isIn("CANCELLING", "CANCELLED");
		JsonNode cancelled = this.client.await(job, "CANCELLED");
		assertThat(cancelled.path("transitions").values()).extracting((each) -> each.path("status").stringValue())
			.containsExactly("QUEUED", "RUNNING", "CANCELLING", "CANCELLED");
		assertThat(this.client.get(ApiClient.path(job) + "/epochs").json().path("content").size()).isEqualTo(1);
		assertThat(cancelled.path("progress").path("epoch").intValue()).isEqualTo(1);
		refuses("job-not-cancellable", () -> this.controller.cancelJob(id(job)));
		refuses("no-evaluation", () -> this.controller.getJobEvaluation(id(job)));
	}

	@Test
	void pausesAndResumesAJob() {
		Script script = this.engine.hold(130);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 2, "seed": 130, "batchSize": 100}""");
		assertThat(script.awaitStart()).isTrue();
		Response answer = this.client.post(ApiClient.path(job) + "/pause", "");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.json().path("status").stringValue()).isIn("PAUSING", "PAUSED");
		this.client.await(job, "PAUSED");
		refuses("job-not-pausable", () -> this.controller.pauseJob(id(job)));
		script.release();
		answer = this.client.post(ApiClient.path(job) + "/resume", "");
		assertThat(answer.status()).isEqualTo(202);
		refuses("job-not-paused", () -> this.controller.resumeJob(id(job)));
		assertThat(this.client.await(job, "SUCCEEDED").path("transitions").values())
			.extracting((each) -> each.path("status").stringValue())
			.containsExactly("QUEUED", "RUNNING", "PAUSING", "PAUSED", "QUEUED", "RUNNING", "SUCCEEDED");
	}

	@Test
	void listsWhatTheModelAnswersForTheTestImages() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 150}""");
		this.client.await(job, "SUCCEEDED");
		String path = ApiClient.path(job) + "/predictions";

		JsonNode all = this.client.get(path + "?size=1000").json();
		JsonNode matrix = this.client.get(ApiClient.path(job) + "/evaluation").json().path("confusion");
		assertThat(all.path("content").size()).isEqualTo(FakeDatasets.TEST);
		for (int actual = 0; actual < matrix.size(); actual++) {
			for (int predicted = 0; predicted < matrix.size(); predicted++) {
				assertThat(predictions(path + "?trueClass=" + actual + "&predictedClass=" + predicted).size())
					.isEqualTo(matrix.path(actual).path(predicted).intValue());
			}
		}
		float[] row = new float[Garments.COUNT];
		row[0] = 1;
		double temperature = this.models.of(id(job)).orElseThrow().temperature().getAsDouble();
		float confidence = new TemperatureScaling(temperature).apply(row)[0];
		assertThat(predictions(path + "?wrong=true")).allSatisfy((prediction) -> {
			assertThat(prediction.path("trueClass").intValue()).isNotZero();
			assertThat(prediction.path("predictedLabel").stringValue()).isEqualTo(Garments.NAMES.get(0));
			assertThat(prediction.path("confidence").floatValue()).isEqualTo(confidence);
		}).hasSize(FakeDatasets.TEST - matrix.path(0).path(0).intValue());
		JsonNode last = predictions(path + "?sort=image,desc&size=1").get(0);
		assertThat(last.path("image").intValue()).isEqualTo(FakeDatasets.TEST - 1);
		assertThat(last.path("url").stringValue())
			.isEqualTo("/api/v1/datasets/fashion-mnist/test/" + (FakeDatasets.TEST - 1) + ".png");
	}

	@Test
	void refusesClassesAndOrdersOfPredictionsThatDoNotExist() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 151}""");
		this.client.await(job, "SUCCEEDED");
		Response refused = this.client
			.get(ApiClient.path(job) + "/predictions?trueClass=10&predictedClass=-1&sort=size");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("violations").values()).extracting((each) -> each.path("field").stringValue())
			.containsExactly("trueClass", "predictedClass", "sort");
	}

	@Test
	void hasNoPredictionsOfJobsThatStoredNone() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 152}""");
		this.client.await(job, "SUCCEEDED");
		this.jdbc.sql("delete from training_prediction_block where job_id = ?").param(id(job)).update();
		Response none = this.client.get(ApiClient.path(job) + "/predictions");
		assertThat(none.status()).isEqualTo(409);
		assertThat(none.json().path("type").stringValue()).endsWith("no-predictions");
	}

	private List<JsonNode> predictions(String path) {
		return this.client.get(path + (path.contains("size=") ? "" : "&size=1000"))
			.json()
			.path("content")
			.values()
			.stream()
			.toList();
	}

	@Test
	void deletesOnlyWhatHasEnded() {
		Script script = this.engine.hold(111);
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 111}""");
		assertThat(script.awaitStart()).isTrue();
		refuses("job-not-finished", () -> this.controller.deleteJob(id(job)));
		script.release();
		this.client.await(job, "SUCCEEDED");
		refuses("job-not-cancellable", () -> this.controller.cancelJob(id(job)));
		assertThat(this.client.delete(ApiClient.path(job)).status()).isEqualTo(204);
		refuses("not-found", () -> this.controller.getJob(id(job)));
		refuses("not-found", () -> this.epochs.listJobEpochs(id(job), 0, 10));
		refuses("not-found", () -> this.controller.deleteJob(id(job)));
		assertThat(this.models.of(id(job))).isPresent();
	}

	@Test
	void answersTheSameJobForTheSameKey() {
		String key = "key-" + UUID.randomUUID();
		Response first = this.client.post("/api/v1/jobs", """
				{"architecture": "mlp", "epochs": 1, "seed": 112}""", "Idempotency-Key", key);
		Response second = this.client.post("/api/v1/jobs", """
				{"seed": 112, "epochs": 1, "architecture": "mlp", "dataset": null}""", "Idempotency-Key", key);
		assertThat(second.status()).isEqualTo(202);
		assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		refuses("idempotency-key-reused", () -> this.controller.submitJob(body("""
				{"architecture": "mlp", "epochs": 2, "seed": 112}"""), key));
		refuses("invalid-request", () -> this.controller.submitJob(body("""
				{"architecture": "mlp"}"""), ""));
		refuses("invalid-request", () -> this.controller.submitJob(body("""
				{"architecture": "mlp"}"""), "x".repeat(256)));
	}

	@Test
	void takesOneJobWhereOneKeyComesFromManyAtOnce() {
		String key = "race-" + UUID.randomUUID();
		List<CompletableFuture<Response>> answers = IntStream.range(0, 8)
			.mapToObj((index) -> CompletableFuture.supplyAsync(() -> this.client.post("/api/v1/jobs", """
					{"architecture": "mlp", "epochs": 1, "seed": 113}""", "Idempotency-Key", key)))
			.toList();
		assertThat(answers.stream().map(CompletableFuture::join))
			.allSatisfy((answer) -> assertThat(answer.status()).isEqualTo(202))
			.extracting((answer) -> answer.json().path("id").stringValue())
			.containsOnly(answers.get(0).join().json().path("id").stringValue());
		this.client.await(answers.get(0).join().json(), "SUCCEEDED");
		assertThat(this.engine.started()).containsOnlyOnce(113L);
	}

	@Test
	void refusesAJobWithoutItsData() {
		refuses("dataset-unavailable", () -> this.controller.submitJob(body("""
				{"architecture": "mlp", "dataset": "absent"}"""), null));
	}

	@Test
	void listsWhatIsAskedFor() {
		JsonNode job = this.client.submit("""
				{"architecture": "cnn-pool", "optimizer": "nadam", "epochs": 1, "seed": 114}""");
		this.client.await(job, "SUCCEEDED");
		JsonNode page = this.client
			.get("/api/v1/jobs?architecture=cnn-pool&optimizer=nadam&status=SUCCEEDED&size=1&sort=createdAt,desc")
			.json();
		assertThat(page.path("content").get(0).path("id").stringValue()).isEqualTo(id(job).toString());
		assertThat(page.path("content").get(0).path("progress").path("epoch").intValue()).isEqualTo(1);
		assertThat(page.path("page").propertyNames()).containsExactlyInAnyOrder("number", "size", "totalElements",
				"totalPages");
		assertThat(page.path("page").path("totalElements").intValue()).isEqualTo(1);
		assertThat(this.client.get("/api/v1/jobs?architecture=cnn-pool&status=QUEUED").json().path("content").size())
			.isZero();
	}

	@Test
	void countsJobsImagesAndEpochs() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 2, "seed": 115, "trainingImages": 50, "batchSize": 32}""");
		this.client.await(job, "SUCCEEDED");
		String metrics = this.client.get("/actuator/prometheus").text();
		assertThat(metrics).containsPattern("atelier_training_jobs\\{status=\"succeeded\"\\} [1-9]")
			.contains("atelier_training_jobs{status=\"queued\"}")
			.containsPattern("atelier_training_images_total [1-9]")
			.containsPattern("atelier_training_epoch_duration_seconds_count [1-9]");
	}

	@Test
	void answersProbesAndDescribesItself() {
		assertThat(this.client.get("/livez").json().path("status").stringValue()).isEqualTo("UP");
		assertThat(this.client.get("/readyz").json().path("status").stringValue()).isEqualTo("UP");
		JsonNode api = this.client.get("/v3/api-docs").json();
		JsonNode submit = api.path("paths").path("/api/v1/jobs").path("post");
		JsonNode body = submit.path("requestBody").path("content").path("application/json");
		assertThat(body.path("schema").path("$ref").stringValue()).endsWith("/JobRequest");
		assertThat(body.path("examples").size()).isEqualTo(2);
		JsonNode schema = api.path("components").path("schemas").path("JobRequest");
		assertThat(schema.path("properties").propertyNames()).contains("architecture", "optimizer", "epochs",
				"batchSize", "seed", "dataset", "trainingImages", "validation", "padding");
		assertThat(schema.path("required").values()).extracting(JsonNode::stringValue).containsExactly("architecture");
		assertThat(submit.path("parameters").values()).extracting((each) -> each.path("name").stringValue())
			.containsExactly("Idempotency-Key");
		assertThat(api.path("paths").path("/api/v1/jobs").path("get").path("parameters").size()).isEqualTo(7);
	}

	@Test
	void refusesABodyThatIsNotJson() {
		assertThat(this.client.post("/api/v1/jobs", "{}", "Content-Type", "text/plain").status()).isEqualTo(415);
		refuses("unreadable-body", () -> this.controller.submitJob(body("{"), null));
		refuses("unreadable-body", () -> this.controller.submitJob(body(""), null));
		refuses("invalid-request", () -> this.controller.submitJob(body("[]"), null));
		refuses("not-found", () -> this.controller.getJob(UUID.randomUUID()));
	}

	@Test
	void knowsTheNewestJobByName() {
		JsonNode job = this.client.submit("""
				{"architecture": "mlp", "epochs": 1, "seed": 141}""");
		assertThat(this.client.get("/api/v1/jobs/latest").json().path("id")).isEqualTo(job.path("id"));
		this.client.await(job, "SUCCEEDED");
		assertThat(this.client.get("/api/v1/jobs/latest/epochs").json().path("content").size()).isEqualTo(1);
		Response nonsense = this.client.get("/api/v1/jobs/7/epochs");
		assertThat(nonsense.status()).isEqualTo(404);
		assertThat(nonsense.json().path("detail").stringValue()).isEqualTo("There is no job '7'");
	}

	private static void refuses(String problem, ThrowingCallable call) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.type().name()).isEqualTo(problem));
	}

	private static UUID id(JsonNode job) {
		return UUID.fromString(job.path("id").stringValue());
	}

	private static InputStream body(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
