package io.atelier.training.run;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import io.atelier.training.JobStatus;
import io.atelier.training.job.JobReader;

@Component
class TrainingMeters {

	private static final double NANOSECONDS = 1e9;

	private final JobCounts counts;

	private final Counter images;

	private final Timer epochs;

	TrainingMeters(MeterRegistry registry, JobReader jobs) {
		this.counts = new JobCounts(jobs::countByStatus, System::nanoTime);
		for (JobStatus status : JobStatus.values()) {
			Gauge.builder("atelier.training.jobs", this.counts, (counts) -> counts.of(status))
				.description("Jobs by state")
				.tag("status", status.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
		this.images = Counter.builder("atelier.training.images")
			.description("Training images processed; an image counts once per use")
			.register(registry);
		this.epochs = Timer.builder("atelier.training.epoch.duration")
			.description("Training time per epoch, without validation")
			.register(registry);
	}

	void learned(int count) {
		this.images.increment(count);
	}

	void finishedEpoch(double seconds) {
		this.epochs.record(Duration.ofNanos((long) (seconds * NANOSECONDS)));
	}

}
