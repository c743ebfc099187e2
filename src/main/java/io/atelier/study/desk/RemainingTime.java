package io.atelier.study.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import io.atelier.dataset.Datasets;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Network;
import io.atelier.recipe.Networks;
import io.atelier.recipe.Recipe;
import io.atelier.study.StudyRun;
import io.atelier.training.JobResult;
import io.atelier.training.JobResults;
import io.atelier.training.JobStatus;

/**
 * Estimates the remaining time of a study from earlier training speeds on this service.
 */
@Component
public class RemainingTime {

	/**
	 * A forward pass costs about a third of a training step.
	 */
	private static final double VALIDATION_SHARE = 1.0 / 3;

	private static final double VALIDATION_PER_TRAINING_IMAGE = 1.0 / 6;

	private final JobResults jobs;

	private final Datasets datasets;

	RemainingTime(JobResults jobs, Datasets datasets) {
		this.jobs = jobs;
		this.datasets = datasets;
	}

	/**
	 * Estimates the time until the last job ends, if as many jobs run at once as now.
	 * @return zero if all have ended; empty if a job is paused or nothing has been
	 * trained here yet
	 */
	public Optional<Duration> of(List<StudyRun> runs) {
		List<JobResult> open = runs.stream().map(StudyRun::job).filter((job) -> !job.status().isFinal()).toList();
		Map<String, Optional<Double>> speeds = new HashMap<>();
		double total = 0;
		double longest = 0;
		for (JobResult job : open) {
			Optional<Double> seconds = seconds(job, speeds);
			if (seconds.isEmpty() || job.status() == JobStatus.PAUSED) {
				return Optional.empty();
			}
			total += seconds.get();
			longest = Math.max(longest, seconds.get());
		}
		long running = open.stream().filter((job) -> job.status().isWorkedOn()).count();
		return Optional.of(Duration.ofSeconds(Math.round(Math.max(longest, total / Math.max(1, running)))));
	}

	private Optional<Double> seconds(JobResult job, Map<String, Optional<Double>> speeds) {
		if (job.timeLeft().isPresent()) {
			return job.timeLeft().map((time) -> (double) time.toSeconds());
		}
		double share = 1 - (double) job.epochs().size() / job.recipe().epochs();
		Architecture architecture = job.recipe().architecture();
		return speeds.computeIfAbsent(architecture.id(), (id) -> imagesPerSecond(architecture))
			.map((speed) -> share * images(job.recipe()) / speed);
	}

	/**
	 * Number of images to train; validation images count as a share of a training image.
	 */
	private double images(Recipe recipe) {
		double validated = VALIDATION_PER_TRAINING_IMAGE * this.datasets.trainingSize(recipe.dataset());
		return (double) recipe.epochs() * recipe.trainingImages()
				+ (recipe.epochs() + 1) * VALIDATION_SHARE * validated;
	}

	private Optional<Double> imagesPerSecond(Architecture architecture) {
		OptionalDouble measured = this.jobs.imagesPerSecond(architecture.id());
		if (measured.isPresent()) {
			return Optional.of(measured.getAsDouble());
		}
		for (Network other : Networks.all()) {
			OptionalDouble speed = this.jobs.imagesPerSecond(other.id());
			if (speed.isPresent() && other.fits(architecture.signature(), null)) {
				return Optional.of(speed.getAsDouble() * multiplications(other.on(architecture.signature()))
						/ multiplications(architecture));
			}
		}
		return Optional.empty();
	}

	private static double multiplications(Architecture architecture) {
		return architecture.leaves()
			.mapToDouble((layer) -> (double) layer.parameters() * layer.output().height() * layer.output().width())
			.sum();
	}

}
