package io.atelier.study.comparison.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import io.atelier.evaluation.EpochMetrics;
import io.atelier.evaluation.Evaluation;
import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.Measure;
import io.atelier.study.StudyRun;
import io.atelier.training.JobResult;
import io.atelier.training.JobStatus;

/**
 * Values of the measures of a run. Values of the first epoch exist as soon as it is over,
 * unless the run fails later; all others only once the run has succeeded.
 */
public final class Readings {

	private Readings() {
	}

	/**
	 * Finite, or empty if the run has no value (yet).
	 */
	public static OptionalDouble of(Measure measure, JobResult job) {
		return switch (measure) {
			case FIRST_TRAINING_LOSS -> first(job, EpochMetrics::trainingLoss);
			case FIRST_TRAINING_ACCURACY -> first(job, EpochMetrics::trainingAccuracy);
			case FIRST_VALIDATION_LOSS -> first(job, EpochMetrics::validationLoss);
			case FIRST_VALIDATION_ACCURACY -> first(job, EpochMetrics::validationAccuracy);
			case TRAINING_LOSS -> last(job, EpochMetrics::trainingLoss);
			case TRAINING_ACCURACY -> last(job, EpochMetrics::trainingAccuracy);
			case VALIDATION_LOSS -> last(job, EpochMetrics::validationLoss);
			case VALIDATION_ACCURACY -> last(job, EpochMetrics::validationAccuracy);
			case TEST_LOSS -> test(job, Evaluation::loss);
			case TEST_ACCURACY -> test(job, Evaluation::accuracy);
			case MACRO_PRECISION -> test(job, Evaluation::macroPrecision);
			case MACRO_RECALL -> test(job, Evaluation::macroRecall);
			case MACRO_F1 -> test(job, Evaluation::macroF1);
		};
	}

	public static Optional<Sample> sample(Measure measure, List<StudyRun> runs) {
		double[] values = runs.stream()
			.map((run) -> of(measure, run.job()))
			.flatMapToDouble(OptionalDouble::stream)
			.toArray();
		return (values.length > 0) ? Optional.of(Sample.of(values)) : Optional.empty();
	}

	public static Optional<Evaluation> evaluation(JobResult job) {
		return (job.status() == JobStatus.SUCCEEDED) ? job.evaluation() : Optional.empty();
	}

	private static OptionalDouble first(JobResult job, ToDoubleFunction<EpochMetrics> value) {
		if (job.status() == JobStatus.FAILED || job.epochs().isEmpty()) {
			return OptionalDouble.empty();
		}
		return finite(value.applyAsDouble(job.epochs().get(0)));
	}

	private static OptionalDouble last(JobResult job, ToDoubleFunction<EpochMetrics> value) {
		if (job.status() != JobStatus.SUCCEEDED || job.epochs().isEmpty()) {
			return OptionalDouble.empty();
		}
		return finite(value.applyAsDouble(job.epochs().get(job.epochs().size() - 1)));
	}

	private static OptionalDouble test(JobResult job, ToDoubleFunction<Evaluation> value) {
		return evaluation(job).map((evaluation) -> finite(value.applyAsDouble(evaluation)))
			.orElseGet(OptionalDouble::empty);
	}

	// A network can overflow on images it was not trained on.
	private static OptionalDouble finite(double value) {
		return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

}
