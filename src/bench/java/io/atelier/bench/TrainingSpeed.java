package io.atelier.bench;

import java.util.List;

import io.atelier.recipe.Architecture;

/**
 * Measures training as a job does it: augmentation, metrics and validation included.
 */
final class TrainingSpeed {

	private static final int TIMED_EPOCHS = 2;

	/**
	 * Epochs of a job that is stopped when all are measured.
	 */
	private static final int ENDLESS = 10_000;

	/**
	 * The paper judges 60,000 training images by 10,000.
	 */
	private static final int TRAINING_IMAGES_PER_VALIDATION_IMAGE = 6;

	private final Workbench workbench;

	private final double seconds;

	/**
	 * Prepares to measure.
	 * @param workbench the engine and the images
	 * @param seconds how long to time a measurement, roughly, after about as long a
	 * warm-up
	 */
	TrainingSpeed(Workbench workbench, double seconds) {
		this.workbench = workbench;
		this.seconds = seconds;
	}

	/**
	 * Trains a network for a while.
	 * @param network what to train
	 * @param jobs how many to train at the same time
	 * @return images/s of all jobs together while all are at work
	 * @throws Exception if a job fails
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
	 * As many images as whole batches hold, so that no epoch ends with a small one.
	 * @param wanted how many would take the right time
	 * @param batchSize images of a batch
	 * @param available how many there are
	 * @return four batches or more, unless fewer are available
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
