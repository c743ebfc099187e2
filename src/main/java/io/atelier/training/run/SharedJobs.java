package io.atelier.training.run;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.springframework.stereotype.Service;

import io.atelier.dataset.Datasets;
import io.atelier.platform.ProblemException;
import io.atelier.recipe.Recipe;
import io.atelier.training.JobResult;
import io.atelier.training.Jobs;
import io.atelier.training.job.JobDesk;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.Progress;

@Service
class SharedJobs implements Jobs {

	private final JobDesk desk;

	private final JobReader reader;

	private final RunningJobs running;

	private final Datasets datasets;

	SharedJobs(JobDesk desk, JobReader reader, RunningJobs running, Datasets datasets) {
		this.desk = desk;
		this.reader = reader;
		this.running = running;
		this.datasets = datasets;
	}

	@Override
	public UUID submit(Recipe recipe) {
		return this.desk.submit(recipe, Optional.empty());
	}

	@Override
	public Optional<UUID> findEqual(Recipe recipe) {
		return this.reader.findEqual(recipe, () -> datasetSha256(recipe.dataset()));
	}

	/**
	 * Of data that is still on its way nobody knows whether an old result is about it.
	 */
	private Optional<String> datasetSha256(String dataset) {
		try {
			return Optional.of(this.datasets.loadUnlessDownloading(dataset).sha256());
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void cancelIfUnfinished(UUID job) {
		this.desk.cancelIfUnfinished(job);
	}

	@Override
	public List<JobResult> results(Collection<UUID> jobs) {
		return this.reader.results(jobs);
	}

	@Override
	public OptionalDouble imagesPerSecond(String architecture) {
		return this.reader.imagesPerSecond(architecture);
	}

	@Override
	public Optional<Duration> timeLeft(UUID job) {
		return this.running.progress(job).map(Progress::etaSeconds).map(Duration::ofSeconds);
	}

}
