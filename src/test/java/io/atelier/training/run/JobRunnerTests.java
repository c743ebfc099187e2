package io.atelier.training.run;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

import io.atelier.engine.Backend;
import io.atelier.engine.Predictor;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingObserver;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.platform.ServiceVersion;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Architecture;
import io.atelier.training.FakeDatasets;
import io.atelier.training.JobStatus;
import io.atelier.training.RunningService;
import io.atelier.training.ScriptedEngine;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobLedger;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.view.JobChanged;
import io.atelier.training.job.view.Progress;
import io.atelier.training.job.work.Assignment;
import io.atelier.training.job.work.QueueTicket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class JobRunnerTests {

	private static final TrainingProperties PROPERTIES = new Binder(new MapConfigurationPropertySource())
		.bindOrCreate("atelier.training", TrainingProperties.class);

	private final UUID job = UUID.randomUUID();

	private final Assignment assignment = new Assignment(this.job, 1, RunningService.recipe(1), Optional.empty());

	private final QueueTicket ticket = new QueueTicket(this.job, 1);

	private final JobLedger ledger = mock(JobLedger.class);

	private final RunningJobs running = new RunningJobs(this.ledger, PROPERTIES, Clock.systemUTC());

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@BeforeEach
	void assign() {
		given(this.ledger.begin(this.ticket)).willReturn(Optional.of(this.assignment));
		given(this.ledger.recordEpoch(any(), any())).willReturn(true);
	}

	@Test
	void runsAJobToItsEnd() {
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(times(2)).recordEpoch(eq(this.assignment), any());
		then(this.ledger).should().succeed(eq(this.assignment), any());
		assertThat(this.running.contains(this.job)).isFalse();
		assertThat(this.registry.get("atelier.training.images").counter().count()).isEqualTo(1000);
		assertThat(this.registry.get("atelier.training.epoch.duration").timer().count()).isEqualTo(2);
	}

	@Test
	void doesNothingWhereNothingIsToBeDone() {
		given(this.ledger.begin(this.ticket)).willReturn(Optional.empty());
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(never()).succeed(any(), any());
	}

	@Test
	void leavesTheEvaluationOfACancelledJob() {
		assertThat(run(() -> this.running.stopUnwanted(new JobChanged(this.job, JobStatus.CANCELLING)))).isTrue();
		then(this.ledger).should().leave(this.assignment);
		then(this.ledger).should(never()).succeed(any(), any());
	}

	@Test
	void leavesTheHoldoutOfACancelledJobBeforeTheTestSet() {
		AtomicInteger passes = new AtomicInteger();
		assertThat(run(() -> {
		}, () -> {
			passes.incrementAndGet();
			this.running.stopUnwanted(new JobChanged(this.job, JobStatus.CANCELLING));
		})).isTrue();
		assertThat(passes).hasValue(1);
		then(this.ledger).should().leave(this.assignment);
		then(this.ledger).should(never()).succeed(any(), any());
	}

	@Test
	void classifiesHoldoutAndTestSetOnceEach() {
		AtomicInteger passes = new AtomicInteger();
		run(() -> {
		}, passes::incrementAndGet);
		assertThat(passes).hasValue(2);
	}

	@Test
	void noticesWhatWasCancelledElsewhere() {
		given(this.ledger.exchange(eq(this.assignment), any())).willReturn(Optional.of(JobStatus.CANCELLING));
		assertThat(run(this.running::exchange)).isTrue();
		then(this.ledger).should().leave(this.assignment);
	}

	@Test
	void tellsHowFarItIsAndLeavesAJobThatAnotherWorkerHas() {
		given(this.ledger.exchange(any(), any())).willReturn(Optional.empty());
		given(this.ledger.leave(this.assignment)).willReturn(true);
		given(this.ledger.recordEpoch(any(), any())).will((call) -> {
			this.running.exchange();
			return true;
		});
		assertThat(run(() -> {
		})).isFalse();
		then(this.ledger).should().exchange(this.assignment, new Progress(1, 2, 5, 5, 1000.0, 0L, 0.5, 0.75));
		then(this.ledger).should(times(1)).recordEpoch(any(), any());
	}

	@Test
	void goesOnAfterTheLastEpochOfAnEarlierAttempt() {
		Assignment resumed = new Assignment(this.job, 2, RunningService.recipe(1),
				Optional.of(ScriptedEngine.finished(1)));
		given(this.ledger.begin(this.ticket)).willReturn(Optional.of(resumed));
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(times(1)).recordEpoch(any(), any());
		then(this.ledger).should().recordEpoch(eq(resumed), argThat((epoch) -> epoch.metrics().epoch() == 2));
	}

	@Test
	void onlyExaminesWhatHasFinishedAllItsEpochs() {
		Assignment resumed = new Assignment(this.job, 2, RunningService.recipe(1),
				Optional.of(ScriptedEngine.finished(2)));
		given(this.ledger.begin(this.ticket)).willReturn(Optional.of(resumed));
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(never()).recordEpoch(any(), any());
		then(this.ledger).should()
			.succeed(eq(resumed),
					argThat((outcome) -> outcome.model().parameters()[0] == 2
							&& outcome.model().holdoutAccuracy().getAsDouble() == ScriptedEngine.metrics(2)
								.validationAccuracy()));
	}

	@Test
	void keepsWhatWasLearntWhereTheProcessGoesAwayDuringTheEvaluation() {
		assertThat(run(this.running::stopAll)).isTrue();
		then(this.ledger).should().succeed(eq(this.assignment), any());
	}

	@Test
	void putsAJobBackWhereTheProcessGoesAway() {
		given(this.ledger.leave(this.assignment)).willReturn(true);
		given(this.ledger.recordEpoch(any(), any())).will((call) -> {
			this.running.stopAll();
			return true;
		});
		assertThat(run(() -> {
		})).isFalse();
		then(this.ledger).should(times(1)).recordEpoch(any(), any());
	}

	@Test
	void beginsNothingWhereTheProcessGoesAway() {
		this.running.stopAll();
		assertThat(run(() -> {
		})).isFalse();
		then(this.ledger).should(never()).begin(any());
	}

	@Test
	void stopsWhereItsEpochsCountNoMore() {
		given(this.ledger.recordEpoch(any(), any())).willReturn(false);
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(times(1)).recordEpoch(any(), any());
		then(this.ledger).should().leave(this.assignment);
	}

	@Test
	void recordsAgainAfterATransientFailure() {
		given(this.ledger.recordEpoch(any(), any())).willThrow(new CannotAcquireLockException("busy")).willReturn(true);
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(times(3)).recordEpoch(any(), any());
		then(this.ledger).should().succeed(any(), any());
	}

	@Test
	void failsAJobWhoseEpochsCannotBeRecorded() {
		given(this.ledger.recordEpoch(any(), any())).willThrow(new DataIntegrityViolationException("broken"));
		assertThat(run(() -> {
		})).isTrue();
		then(this.ledger).should(times(1)).recordEpoch(any(), any());
		then(this.ledger).should().fail(this.assignment, "DataIntegrityViolationException: broken");
	}

	@Test
	void tellsTheQueueWhereNotEvenTheFailureCanBeRecorded() {
		given(this.ledger.recordEpoch(any(), any())).willThrow(new DataIntegrityViolationException("broken"));
		willThrow(new DataIntegrityViolationException("still")).given(this.ledger).fail(any(), any());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> run(() -> {
		})).withMessage("still");
		assertThat(this.running.contains(this.job)).isFalse();
	}

	/**
	 * Runs the job and performs an action when its evaluation begins.
	 */
	private boolean run(Runnable beforeEvaluation) {
		return run(beforeEvaluation, () -> {
		});
	}

	private boolean run(Runnable beforeEvaluation, Runnable duringEvaluation) {
		TrainingMeters meters = new TrainingMeters(this.registry, mock(JobReader.class));
		return new JobRunner(this.ledger, this.running, new Recorder(), new FakeDatasets(),
				new InterruptedEngine(beforeEvaluation, duringEvaluation), meters,
				new Origin(mock(ServiceVersion.class)))
			.run(this.ticket);
	}

	private record InterruptedEngine(ScriptedEngine engine, Runnable beforeEvaluation,
			Runnable duringEvaluation) implements TrainingEngine {

		InterruptedEngine(Runnable beforeEvaluation, Runnable duringEvaluation) {
			this(new ScriptedEngine(), beforeEvaluation, duringEvaluation);
		}

		@Override
		public TrainingOutcome train(TrainingPlan plan, TrainingObserver observer) {
			return this.engine.train(plan, observer);
		}

		@Override
		public Predictor predictor(Architecture architecture, float[] parameters) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Predictor evaluationPredictor(Architecture architecture, float[] parameters) {
			this.beforeEvaluation.run();
			Predictor predictor = this.engine.evaluationPredictor(architecture, parameters);
			Predictor interrupted = mock(Predictor.class);
			given(interrupted.predict(any())).willAnswer((call) -> {
				this.duringEvaluation.run();
				return predictor.predict(call.getArgument(0));
			});
			return interrupted;
		}

		@Override
		public Backend backend() {
			return this.engine.backend();
		}

	}

}
