package io.atelier.bench;

import java.util.List;

import io.atelier.recipe.Architecture;

/**
 * Measures training as in a job, including augmentation, metrics and validation.
 */
final class TrainingSpeed {

	private static final int TIMED_EPOCHS = 2;

	/**
	 * Large enough that the job never ends before it is stopped.
	 */
	private static final int ENDLESS = 10_000;

	/**
	 * The paper has 60,000 training and 10,000 validation images.
	 */
	private static final int TRAINING_IMAGES_PER_VALIDATION_IMAGE = 6;

	private final Workbench workbench;

	private final double seconds;

	/**
	 * @param seconds approximate duration of a measurement, after a warm-up of about the
	 * same length
	 */
	TrainingSpeed(Workbench workbench, double seconds) {
		this.workbench = workbench;
		this.seconds = seconds;
	}

	/**
	 * Returns the images/s of all jobs together while all are running.
	 */
	Line measure(Architecture network, int jobs) throws Exception {
		double pace = pace(network, jobs);
		int images = imagesOfEpoch(pace * this.seconds / TIMED_EPOCHS, network.batchSize(),
				this.workbench.trainingSize());
		int epochs = Math.max(TIMED_EPOCHS, (int) Math.round(pace * this.seconds / images));
		List<TimedEpochs> timed = time(network, images, epochs, jobs);
		double trainingSeconds = timed.stream().mapToDouble(TimedEpochs::trainingSeconds).average().orElseThrow();
		double epochSeconds = timed.stream().mapToDouble(TimedEpochs::epochSeconds).average().orElseThrow();
		return this.workbench.line(network)
			.with("batch", network.batchSize())
			.with("jobs", jobs)
			.with("train_images_per_s", sumOfRates(images, timed))
			.with("images", images)
			.with("timed_epochs", epochs)
			.with("training_seconds", trainingSeconds)
			.with("epoch_seconds", epochSeconds);
	}

	/**
	 * The number of images in whole batches, so that no epoch ends with a small batch:
	 * four batches or more, unless fewer are available.
	 */
	static int imagesOfEpoch(double wanted, int batchSize, int available) {
		long batches = Math.max(4, Math.round(wanted / batchSize));
		return (int) Math.min(available, batches * batchSize);
	}

	private static double sumOfRates(int images, List<TimedEpochs> timed) {
		return timed.stream().mapToDouble((job) -> images / job.trainingSeconds()).sum();
	}

	private double pace(Architecture network, int jobs) throws Exception {
		return Workers.run(jobs, (job) -> () -> {
			Pace pace = new Pace(network.batchSize(), this.seconds / 2);
			this.workbench.engine()
				.train(this.workbench.plan(network, this.workbench.trainingSize(), 1, ENDLESS, job), pace);
			return pace.imagesPerSecond();
		}).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	private List<TimedEpochs> time(Architecture network, int images, int epochs, int jobs) throws Exception {
		Gate gate = new Gate(jobs);
		return Workers.run(jobs, (job) -> () -> {
			TimedEpochs timed = new TimedEpochs(gate, epochs);
			try {
				this.workbench.engine()
					.train(this.workbench.plan(network, images,
							Math.max(1, images / TRAINING_IMAGES_PER_VALIDATION_IMAGE), ENDLESS, job), timed);
			}
			finally {
				gate.leave();
			}
			return timed;
		});
	}

}
