package io.atelier.training.run;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.Datasets;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.Split;
import io.atelier.dataset.StratifiedSplits;
import io.atelier.engine.Checkpoint;
import io.atelier.engine.TrainingEngine;
import io.atelier.engine.TrainingException;
import io.atelier.engine.TrainingOutcome;
import io.atelier.engine.TrainingPlan;
import io.atelier.evaluation.EpochMetrics;
import io.atelier.model.NewModel;
import io.atelier.platform.ProblemException;
import io.atelier.platform.database.DatabaseFailures;
import io.atelier.platform.database.Recorder;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.Validation;
import io.atelier.training.Provenance;
import io.atelier.training.job.JobLedger;
import io.atelier.training.job.work.Assignment;
import io.atelier.training.job.work.FinishedEpoch;
import io.atelier.training.job.work.JobOutcome;
import io.atelier.training.job.work.QueueTicket;

/**
 * Runs a job from loading its data to storing its model, on the calling thread. Training
 * runs outside any transaction.
 */
@Service
public class JobRunner {

	private static final Logger logger = LoggerFactory.getLogger(JobRunner.class);

	private final JobLedger ledger;

	private final RunningJobs running;

	private final Recorder recorder;

	private final Datasets datasets;

	private final TrainingEngine engine;

	private final FinalEvaluator evaluator;

	private final TrainingMeters meters;

	private final Origin origin;

	JobRunner(JobLedger ledger, RunningJobs running, Recorder recorder, Datasets datasets, TrainingEngine engine,
			TrainingMeters meters, Origin origin) {
		this.ledger = ledger;
		this.running = running;
		this.recorder = recorder;
		this.datasets = datasets;
		this.engine = engine;
		this.evaluator = new FinalEvaluator(engine);
		this.meters = meters;
		this.origin = origin;
	}

	/**
	 * Runs a job until it ends or this process stops. An error ends the job, not the
	 * worker.
	 * @return whether the ticket is done; otherwise the job waits for a worker again
	 * @throws RuntimeException if the end of the job cannot be recorded because the
	 * database is unreachable
	 */
	public boolean run(QueueTicket ticket) {
		// Before the job starts, so that no request to stop it is missed.
		Run run = this.running.begin(ticket);
		try {
			return !run.isToStop() && this.recorder.recordPatiently(() -> this.ledger.begin(ticket))
				.map((assignment) -> work(assignment, run))
				.orElse(true);
		}
		finally {
			this.running.end(ticket, run);
		}
	}

	private boolean work(Assignment assignment, Run run) {
		run.isGiven(assignment);
		logger.info("Job {} begins, attempt {}, after epoch {}", assignment.jobId(), assignment.attempt(),
				assignment.last().map((epoch) -> epoch.metrics().epoch()).orElse(0));
		try {
			Optional<JobOutcome> outcome = train(assignment, run);
			if (outcome.isPresent()) {
				this.recorder.recordPatiently(() -> {
					this.ledger.succeed(assignment, outcome.get());
					return true;
				});
				logger.info("Job {} is done", assignment.jobId());
				return true;
			}
			return stopped(assignment, run);
		}
		catch (StoppedException ex) {
			return stopped(assignment, run);
		}
		catch (Throwable ex) {
			return failed(assignment, run, ex);
		}
	}

	private Optional<JobOutcome> train(Assignment assignment, Run run) {
		Recipe recipe = assignment.recipe();
		Dataset data = this.datasets.load(recipe.dataset());
		TrainingPlan plan = plan(recipe, data, assignment.last().map(FinishedEpoch::checkpoint));
		RunObserver observer = new RunObserver(run, this.running.lease(), plan,
				assignment.last().map(FinishedEpoch::metrics), this.meters,
				(epoch) -> this.recorder.recordPatiently(() -> this.ledger.recordEpoch(assignment, epoch)));
		if (run.isToStop()) {
			return Optional.empty();
		}
		TrainingOutcome outcome = this.engine.train(plan, observer);
		observer.failure().ifPresent((failure) -> {
			throw failure;
		});
		if (!outcome.completed() || run.isUnwanted()) {
			return Optional.empty();
		}
		observer.lastEpoch().ifPresent((last) -> requireUse(last, recipe));
		// From here on, even a stopping process finishes the work to keep the result.
		float[] parameters = outcome.last().parameters();
		FinalEvaluation evaluation = this.evaluator.evaluate(plan, recipe.validation(), parameters, data.test(), run);
		OptionalDouble holdoutAccuracy = observer.lastEpoch()
			.filter((last) -> recipe.validation() == Validation.HOLDOUT)
			.map((last) -> OptionalDouble.of(last.validationAccuracy()))
			.orElseGet(OptionalDouble::empty);
		Provenance provenance = this.origin.of(data, this.engine.backend());
		NewModel model = new NewModel(assignment.jobId(), recipe, data.sha256(), provenance.engine(), parameters,
				evaluation.evaluation(), holdoutAccuracy, evaluation.temperature());
		return Optional.of(new JobOutcome(model, evaluation.predictions(), provenance));
	}

	private static void requireUse(EpochMetrics last, Recipe recipe) {
		if (last.hasDiverged()) {
			throw new TrainingException(String.format(Locale.ROOT,
					"Training diverged: after epoch %d the training loss is %.3g and the validation loss %.3g; "
							+ "random guessing has %.1f. A lower learning rate than %s may help",
					last.epoch(), last.trainingLoss(), last.validationLoss(),
					Math.log(recipe.architecture().signature().classes()), recipe.optimizer().learningRate()));
		}
	}

	private static TrainingPlan plan(Recipe recipe, Dataset data, Optional<Checkpoint> start) {
		ImageSet training;
		ImageSet validation;
		if (recipe.validation() == Validation.HOLDOUT) {
			Split split = StratifiedSplits.holdout(data.training(), recipe.trainingImages());
			training = split.training();
			validation = split.holdout();
		}
		else {
			training = StratifiedSplits.subset(data.training(), recipe.trainingImages());
			validation = data.test();
		}
		return new TrainingPlan(recipe.architecture(), recipe.optimizer(), recipe.epochs(), recipe.batchSize(),
				recipe.seed(), training, validation, start);
	}

	private boolean stopped(Assignment assignment, Run run) {
		logger.info("Job {} has stopped: {}", assignment.jobId(), run.reason());
		return leave(assignment);
	}

	private boolean leave(Assignment assignment) {
		return !this.recorder.recordPatiently(() -> this.ledger.leave(assignment));
	}

	private boolean failed(Assignment assignment, Run run, Throwable cause) {
		if (run.reason() == StopReason.SHUTDOWN || DatabaseFailures.mayPass(cause)) {
			// Not the fault of the job, so it runs again.
			logger.warn("Job {} failed while the process or the database was going down", assignment.jobId(), cause);
			return leave(assignment);
		}
		logger.warn("Job {} failed", assignment.jobId(), cause);
		return this.recorder.recordPatiently(() -> {
			this.ledger.fail(assignment, describe(cause));
			return true;
		});
	}

	private static String describe(Throwable cause) {
		String message = cause.getMessage();
		if (message != null && (cause instanceof TrainingException || cause instanceof ProblemException)) {
			return message;
		}
		String name = cause.getClass().getSimpleName();
		return (message != null) ? name + ": " + message : name;
	}

}
