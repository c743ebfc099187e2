package io.atelier.training.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import io.atelier.dataset.ClassLabels;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.RightAnswers;
import io.atelier.model.NewModel;
import io.atelier.platform.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.training.FakeDatasets;
import io.atelier.training.FakeModels;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid}")
@Import({ JobLedger.class, JobDesk.class, JobReader.class, JobAnnouncer.class, Recorder.class,
		JobLedgerIntegrationTests.Surroundings.class })
class JobLedgerIntegrationTests {

	@Autowired
	private JobLedger ledger;

	@Autowired
	private JobDesk desk;

	@Autowired
	private JobReader reader;

	@Autowired
	private FakeModels models;

	@Autowired
	private TestEntityManager entities;

	@MockitoBean
	private JobQueue queue;

	private UUID job;

	@BeforeEach
	void submit() {
		this.job = this.desk.submit(RunningService.recipe(1), Optional.empty());
	}

	@Test
	void queuesWhatIsSubmitted() {
		then(this.queue).should().add(eq(this.job), any());
		assertThat(find().status()).isEqualTo(JobStatus.QUEUED);
	}

	@Test
	void keepsARecipeAsItIs() {
		Recipe recipe = RunningService.recipe(1);
		this.entities.flush();
		this.entities.clear();
		assertThat(this.reader.recipe(this.job)).isEqualTo(recipe);
	}

	@Test
	void ignoresAWorkerThatHasLostItsJob() {
		Assignment lost = this.ledger.begin(this.job).orElseThrow();
		assertThat(this.ledger.recordEpoch(lost, ScriptedEngine.metrics(1))).isTrue();
		Assignment held = this.ledger.begin(this.job).orElseThrow();
		assertThat(held.attempt()).isEqualTo(2);
		assertThat(this.reader.epochs(this.job)).isEmpty();

		assertThat(this.ledger.recordEpoch(lost, ScriptedEngine.metrics(2))).isFalse();
		this.ledger.fail(lost, "too late");
		this.ledger.stop(lost);
		this.ledger.succeed(lost, outcome());
		assertThat(this.ledger.putBack(lost)).isFalse();

		assertThat(find().status()).isEqualTo(JobStatus.RUNNING);
		assertThat(this.reader.epochs(this.job)).isEmpty();
		assertThat(this.models.of(this.job)).isEmpty();
		assertThat(this.ledger.recordEpoch(held, ScriptedEngine.metrics(1))).isTrue();
	}

	@Test
	void keepsTheEvaluationWithTheJob() {
		JobOutcome outcome = outcome();
		this.ledger.succeed(this.ledger.begin(this.job).orElseThrow(), outcome);
		this.entities.flush();
		this.entities.clear();
		assertThat(this.reader.evaluation(this.job)).hasValue(outcome.model().evaluation());
		assertThat(find().modelId()).isPresent();
		assertThat(find().provenance()).hasValue(outcome.provenance());
		JobResult result = this.reader.results(List.of(this.job)).get(0);
		assertThat(result.rightAnswers().orElseThrow()).satisfies((answers) -> {
			assertThat(answers.images()).isEqualTo(3);
			assertThat(answers.toBytes()).containsExactly(0b011);
		});
	}

	@Test
	void storesNoModelOfAJobThatIsToBeCancelled() {
		Assignment assignment = this.ledger.begin(this.job).orElseThrow();
		this.desk.cancel(this.job);
		assertThat(this.ledger.cancelling(List.of(this.job))).containsExactly(this.job);
		assertThat(this.ledger.recordEpoch(assignment, ScriptedEngine.metrics(1))).isFalse();
		this.ledger.succeed(assignment, outcome());
		assertThat(find().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(this.models.of(this.job)).isEmpty();
		assertThat(this.reader.epochs(this.job)).hasSize(1);
	}

	@Test
	void cancelsRatherThanFailsWhatIsToBeCancelled() {
		Assignment assignment = this.ledger.begin(this.job).orElseThrow();
		this.desk.cancel(this.job);
		this.ledger.fail(assignment, "broken meanwhile");
		assertThat(find().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(find().failure()).isEmpty();
	}

	@Test
	void hasNothingToDoForWhatHasEnded() {
		this.desk.cancel(this.job);
		then(this.queue).should().withdraw(this.job);
		assertThat(this.ledger.begin(this.job)).isEmpty();
		assertThat(this.ledger.begin(UUID.randomUUID())).isEmpty();
		assertThat(this.ledger.putBack(this.job)).isFalse();
		assertThat(this.ledger.putBack(UUID.randomUUID())).isFalse();
	}

	@Test
	void tellsHistoryFromAnyEventOn() {
		Assignment assignment = this.ledger.begin(this.job).orElseThrow();
		this.ledger.recordEpoch(assignment, ScriptedEngine.metrics(1));
		this.ledger.recordEpoch(assignment, ScriptedEngine.metrics(2));
		this.ledger.fail(assignment, "broken");
		JobHistory all = this.reader.historyAfter(this.job, 0);
		assertThat(all.ended()).isTrue();
		assertThat(all.events()).extracting(JobEvent::id).containsExactly(1, 2, 3, 4, 5);
		assertThat(all.events()).extracting(JobEvent::name)
			.containsExactly("transition", "transition", "epoch", "epoch", "transition");
		assertThat(this.reader.historyAfter(this.job, 3).events()).isEqualTo(all.events().subList(3, 5));
		assertThat(this.reader.historyAfter(this.job, 5).events()).isEmpty();
	}

	private JobSnapshot find() {
		return this.reader.find(this.job);
	}

	private JobOutcome outcome() {
		int[] actual = { 0, 1, 2 };
		int[] predicted = { 0, 1, 1 };
		Evaluation evaluation = Evaluation.of(0.5, ConfusionMatrix.of(ClassLabels.COUNT, actual, predicted),
				ClassLabels.NAMES);
		NewModel model = new NewModel(this.job, RunningService.recipe(1), "", "", new float[] { 1 }, evaluation,
				OptionalDouble.empty(), OptionalDouble.empty());
		return new JobOutcome(model, RightAnswers.of(actual, predicted),
				new Provenance("d1", "1.0", null, "Engine 1", "blas", true, 1, "17", "Linux"));
	}

	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		FakeModels fakeModels() {
			return new FakeModels();
		}

		@Bean
		FakeDatasets fakeDatasets() {
			return new FakeDatasets();
		}

	}

}
