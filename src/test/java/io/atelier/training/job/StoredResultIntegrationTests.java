package io.atelier.training.job;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.dataset.Garments;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.LabelledPredictions;
import io.atelier.evaluation.calibration.Calibration;
import io.atelier.model.NewModel;
import io.atelier.recipe.Recipe;
import io.atelier.training.Provenance;
import io.atelier.training.RunningService;
import io.atelier.training.job.work.JobOutcome;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest(properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid}", "spring.jpa.bootstrap=default" })
class StoredResultIntegrationTests {

	private static final Provenance PROVENANCE = new Provenance("d1", "1.0", null, "Engine 1", "blas", true, 1, "17",
			"Linux");

	private final UUID job = UUID.randomUUID();

	private final Recipe recipe = RunningService.recipe(1);

	@Autowired
	private TestEntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void readsWhatItWrote() {
		int[] labels = { 0, 1 };
		float[][] rows = { { 0.9f, 0.1f }, { 0.6f, 0.4f } };
		Evaluation evaluation = Evaluation
			.of(0.5, ConfusionMatrix.of(Garments.COUNT, labels, new int[] { 0, 0 }), Garments.NAMES)
			.withCalibration(Calibration.of(labels, rows, OptionalDouble.of(1.25)));
		store(evaluation);
		assertThat(stored().evaluation()).isEqualTo(evaluation);
		assertThat(stored().origin()).hasValue(PROVENANCE);
	}

	@Test
	void keepsTheTextOfEarlierReleases() {
		Evaluation evaluation = evaluation();
		store(evaluation);
		assertThat(text("evaluation")).isEqualTo(JsonMapper.shared().writeValueAsString(evaluation));
		assertThat(text("provenance")).isEqualTo("""
				{"datasetSha256":"d1","service":"1.0","commit":null,"engine":"Engine 1","blas":"blas","oneDnn":true,\
				"threads":1,"javaVersion":"17","platform":"Linux"}""");
		assertThat(text("hyperparameters"))
			.isEqualTo(JsonMapper.shared().writeValueAsString(this.recipe.optimizer().hyperparameters()));
	}

	@Test
	void readsWhatWasWrittenBeforeCalibrationWasMeasured() {
		store(evaluation());
		write("evaluation", """
				{"loss":0.3338,"accuracy":0.75,"macroPrecision":0.83,"macroRecall":0.75,"macroF1":0.73,
				"classes":[{"label":"Coat","precision":0.67,"recall":1.0,"f1":0.8,"support":2},
				{"label":"Shirt","precision":1.0,"recall":0.5,"f1":0.67,"support":2}],
				"confusion":[[2,0],[1,1]]}""");

		Evaluation evaluation = stored().evaluation();

		assertThat(evaluation.calibration()).isNull();
		assertThat(evaluation.accuracy()).isEqualTo(0.75);
		assertThat(evaluation.classes().get(1).recall()).isEqualTo(0.5);
		assertThat(evaluation.confusion().get(1)).containsExactly(1, 1);
	}

	@Test
	void readsWhatAnotherReleaseKnowsMoreOf() {
		store(evaluation());
		write("provenance", """
				{"datasetSha256":"d1","service":"1.0","commit":null,"engine":"Engine 1","blas":"blas","oneDnn":true,
				"threads":1,"java":"17","platform":"Linux","added":{"later":[1]}}""");
		assertThat(stored().origin()).hasValue(PROVENANCE);
	}

	@Test
	void hasNoProvenanceWhereNoneWasKept() {
		store(evaluation());
		this.jdbc.sql("update training_job set provenance = null").update();
		this.entities.clear();
		assertThat(stored().origin()).isEmpty();
		assertThat(stored().isOn("d1")).isFalse();
	}

	@Test
	void hasRoomForManyDigitsInTheDatabase() {
		int[] labels = new int[1000];
		float[][] rows = new float[labels.length][];
		for (int i = 0; i < rows.length; i++) {
			float confidence = (i + 0.5f) / rows.length;
			rows[i] = new float[] { confidence, 1 - confidence };
			labels[i] = i % 3 % 2;
		}
		store(Evaluation.of(Math.PI, ConfusionMatrix.of(Garments.COUNT, labels, labels), Garments.NAMES)
			.withCalibration(Calibration.of(labels, rows, OptionalDouble.of(Math.E))));
		assertThat(text("evaluation")).hasSizeBetween(4_000, 10_000);
	}

	private static Evaluation evaluation() {
		int[] labels = { 0, 1, 2 };
		return Evaluation.of(0.5, ConfusionMatrix.of(Garments.COUNT, labels, new int[] { 0, 1, 1 }), Garments.NAMES);
	}

	private void store(Evaluation evaluation) {
		TrainingJob job = new TrainingJob(this.job, this.recipe, Instant.EPOCH, 0, null, null);
		job.start(Instant.EPOCH);
		NewModel model = new NewModel(this.job, this.recipe, "", "", new float[] { 1 }, evaluation,
				OptionalDouble.empty(), OptionalDouble.empty());
		job.succeed(
				UUID.randomUUID(), new JobOutcome(model,
						LabelledPredictions.of(new int[] { 0 }, new int[] { 0 }, new float[] { 1 }), PROVENANCE),
				Instant.EPOCH);
		this.entities.persistAndFlush(job);
		this.entities.clear();
	}

	private StoredResult stored() {
		return this.entities.find(TrainingJob.class, this.job).result().orElseThrow();
	}

	private String text(String column) {
		return this.jdbc.sql("select %s from training_job where id = ?".formatted(column))
			.param(this.job)
			.query(String.class)
			.single();
	}

	private void write(String column, String json) {
		this.jdbc.sql("update training_job set %s = ? where id = ?".formatted(column)).params(json, this.job).update();
		this.entities.clear();
	}

}
