package io.atelier.training.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import io.atelier.dataset.Garments;
import io.atelier.evaluation.ConfusionMatrix;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.LabelledPredictions;
import io.atelier.model.NewModel;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.training.FakeDatasets;
import io.atelier.training.FakeModels;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;
import io.atelier.training.Provenance;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.TrainingProperties;
import io.atelier.training.checkpoint.Checkpoints;
import io.atelier.training.job.view.JobEvent;
import io.atelier.training.job.view.JobHistory;
import io.atelier.training.job.view.JobSnapshot;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.Assignment;
import io.atelier.training.job.work.FinishedEpoch;
import io.atelier.training.job.work.JobOutcome;
import io.atelier.training.job.work.JobQueue;
import io.atelier.training.job.work.QueueTicket;
import io.atelier.training.prediction.TestPredictions;
import io.atelier.training.quota.Quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;

@DataJpaTest(properties = { "spring.datasource.url=jdbc:h2:mem:${random.uuid}", "spring.jpa.bootstrap=default" })
@Import({ JobLedger.class, JobDesk.class, JobReader.class, JobAnnouncer.class, Recorder.class, Checkpoints.class,
		TestPredictions.class, Turns.class, JobLedgerIntegrationTests.Surroundings.class })
@EnableConfigurationProperties(TrainingProperties.class)
class JobLedgerIntegrationTests {

	private static final Progress PROGRESS = new Progress(2, 2, 3, 5, 1000.0, 7L, 0.5, 0.75);

	@Autowired
	private JobLedger ledger;

	@Autowired
	private TrainingJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestPredictions predictions;

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
		then(this.queue).should().add(eq(ticket()), anyLong());
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
		Assignment lost = this.ledger.begin(ticket()).orElseThrow();
		assertThat(this.ledger.recordEpoch(lost, ScriptedEngine.finished(1))).isTrue();
		Assignment held = this.ledger.begin(ticket()).orElseThrow();
		assertThat(held.attempt()).isEqualTo(2);

		assertThat(this.ledger.recordEpoch(lost, ScriptedEngine.finished(2))).isFalse();
		this.ledger.fail(lost, "too late");
		this.ledger.succeed(lost, outcome());
		assertThat(this.ledger.leave(lost)).isTrue();
		assertThat(this.ledger.exchange(lost, PROGRESS)).isEmpty();

		assertThat(find().status()).isEqualTo(JobStatus.RUNNING);
		assertThat(this.reader.epochs(this.job)).hasSize(1);
		assertThat(this.models.of(this.job)).isEmpty();
		assertThat(this.ledger.recordEpoch(held, ScriptedEngine.finished(2))).isTrue();
	}

	@Test
	void goesOnAfterTheLastFinishedEpoch() {
		Assignment first = this.ledger.begin(ticket()).orElseThrow();
		assertThat(first.last()).isEmpty();
		this.ledger.recordEpoch(first, ScriptedEngine.finished(1));
		this.ledger.recordEpoch(first, ScriptedEngine.finished(2));
		assertThat(this.ledger.leave(first)).isTrue();
		assertThat(find().status()).isEqualTo(JobStatus.QUEUED);

		FinishedEpoch last = this.ledger.begin(ticket()).orElseThrow().last().orElseThrow();
		assertThat(last.metrics()).isEqualTo(ScriptedEngine.metrics(2));
		assertThat(last.checkpoint()).usingRecursiveComparison().isEqualTo(ScriptedEngine.checkpoint(2));
		assertThat(this.reader.epochs(this.job)).hasSize(2);
	}

	@Test
	void recordsAnEpochOnceWhereItIsReportedTwice() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		assertThat(this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1))).isTrue();
		assertThat(this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1))).isTrue();
		assertThat(this.reader.epochs(this.job)).hasSize(1);
		assertThat(find().lastEventId()).isEqualTo(3);
	}

	@Test
	void beginsAnewWhereTheCheckpointIsDamaged() {
		Assignment first = this.ledger.begin(ticket()).orElseThrow();
		this.ledger.recordEpoch(first, ScriptedEngine.finished(1));
		this.jdbc.sql("update training_checkpoint_block set content = ?").param(new byte[12]).update();
		this.ledger.leave(first);
		assertThat(this.ledger.begin(ticket()).orElseThrow().last()).isEmpty();
		assertThat(this.reader.epochs(this.job)).isEmpty();
	}

	@Test
	void forgetsTheCheckpointOfWhatHasEnded() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1));
		this.desk.pause(this.job);
		assertThat(this.ledger.leave(assignment)).isFalse();
		assertThat(checkpoints()).isEqualTo(1);
		this.desk.cancel(this.job);
		assertThat(checkpoints()).isZero();

		this.job = this.desk.submit(RunningService.recipe(2), Optional.empty());
		assignment = this.ledger.begin(ticket()).orElseThrow();
		this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1));
		this.ledger.succeed(assignment, outcome());
		assertThat(checkpoints()).isZero();
	}

	@Test
	void keepsHowFarAWorkerIsAndTellsWhatIsWantedOfIt() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		assertThat(this.ledger.exchange(assignment, new Progress(0, 2, 0, 5, null, null, null, null)))
			.hasValue(JobStatus.RUNNING);
		assertThat(this.ledger.exchange(assignment, PROGRESS)).hasValue(JobStatus.RUNNING);
		this.entities.clear();
		assertThat(find().progress()).hasValue(PROGRESS);
		assertThat(this.reader.historyAfter(this.job, 0).progress()).hasValue(PROGRESS);
		this.desk.pause(this.job);
		this.entities.flush();
		assertThat(this.ledger.exchange(assignment, PROGRESS)).hasValue(JobStatus.PAUSING);
		this.ledger.leave(assignment);
		this.entities.flush();
		assertThat(this.ledger.exchange(assignment, PROGRESS)).isEmpty();
		assertThat(find().progress()).isEmpty();
	}

	@Test
	void isDeafToAPlaceThatTheJobHasNoMore() {
		QueueTicket old = ticket();
		this.desk.pause(this.job);
		this.desk.resume(this.job);
		assertThat(this.ledger.begin(old)).isEmpty();
		assertThat(this.ledger.loseWorker(old)).isFalse();
		assertThat(this.ledger.begin(ticket())).isPresent();
	}

	@Test
	void givesAPlaceToAJobThatHasNone() {
		assertThat(this.ledger.queueForgotten()).containsExactly(ticket());
		this.jdbc
			.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
					+ "values ('training-job', ?, current_timestamp, false, 1)")
			.param(ticket().toString())
			.update();
		assertThat(this.ledger.queueForgotten()).isEmpty();
		this.desk.pause(this.job);
		this.desk.resume(this.job);
		this.entities.flush();
		assertThat(this.ledger.queueForgotten()).containsExactly(ticket());
	}

	@Test
	void keepsTheEvaluationWithTheJob() {
		JobOutcome outcome = outcome();
		this.ledger.succeed(this.ledger.begin(ticket()).orElseThrow(), outcome);
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
		assertThat(this.predictions.find(this.job).orElseThrow().answers())
			.containsExactlyElementsOf(outcome.predictions().answers().toList());
	}

	@Test
	void deletesPredictionsWithTheirJob() {
		this.ledger.succeed(this.ledger.begin(ticket()).orElseThrow(), outcome());
		this.entities.flush();
		this.desk.delete(this.job);
		this.entities.flush();
		assertThat(this.predictions.find(this.job)).isEmpty();
	}

	@Test
	void storesNoModelOfAJobThatIsToBeCancelled() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		this.desk.cancel(this.job);
		assertThat(this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1))).isFalse();
		this.ledger.succeed(assignment, outcome());
		assertThat(find().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(this.models.of(this.job)).isEmpty();
		assertThat(this.reader.epochs(this.job)).hasSize(1);
	}

	@Test
	void cancelsRatherThanFailsWhatIsToBeCancelled() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		this.desk.cancel(this.job);
		this.ledger.fail(assignment, "broken meanwhile");
		assertThat(find().status()).isEqualTo(JobStatus.CANCELLED);
		assertThat(find().failure()).isEmpty();
	}

	@Test
	void hasNothingToDoForWhatHasEnded() {
		this.desk.cancel(this.job);
		then(this.queue).should().withdraw(ticket());
		assertThat(this.ledger.begin(ticket())).isEmpty();
		assertThat(this.ledger.begin(new QueueTicket(UUID.randomUUID(), 1))).isEmpty();
		assertThat(this.ledger.loseWorker(ticket())).isFalse();
		assertThat(this.ledger.loseWorker(new QueueTicket(UUID.randomUUID(), 1))).isFalse();
	}

	@Test
	void tellsHistoryFromAnyEventOn() {
		Assignment assignment = this.ledger.begin(ticket()).orElseThrow();
		this.ledger.recordEpoch(assignment, ScriptedEngine.finished(1));
		this.ledger.recordEpoch(assignment, ScriptedEngine.finished(2));
		this.ledger.fail(assignment, "broken");
		JobHistory all = this.reader.historyAfter(this.job, 0);
		assertThat(all.ended()).isTrue();
		assertThat(all.events()).extracting(JobEvent::id).containsExactly(1, 2, 3, 4, 5);
		assertThat(all.events()).extracting(JobEvent::name)
			.containsExactly("transition", "transition", "epoch", "epoch", "transition");
		assertThat(this.reader.historyAfter(this.job, 3).events()).isEqualTo(all.events().subList(3, 5));
		assertThat(this.reader.historyAfter(this.job, 5).events()).isEmpty();
	}

	private QueueTicket ticket() {
		return this.jobs.findById(this.job).orElseThrow().ticket();
	}

	private long checkpoints() {
		return this.jdbc.sql("select count(*) from training_checkpoint_block").query(Long.class).single();
	}

	private JobSnapshot find() {
		return this.reader.find(this.job);
	}

	private JobOutcome outcome() {
		int[] actual = { 0, 1, 2 };
		int[] predicted = { 0, 1, 1 };
		Evaluation evaluation = Evaluation.of(0.5, ConfusionMatrix.of(Garments.COUNT, actual, predicted),
				Garments.NAMES);
		NewModel model = new NewModel(this.job, RunningService.recipe(1), "", "", new float[] { 1 }, evaluation,
				OptionalDouble.empty(), OptionalDouble.empty());
		return new JobOutcome(model, LabelledPredictions.of(actual, predicted, new float[] { 0.9f, 0.8f, 0.7f }),
				new Provenance("d1", "1.0", null, "Engine 1", "blas", true, 1, "17", "Linux"));
	}

	@ComponentScan(basePackageClasses = Quotas.class)
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
