package io.atelier.bench;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * What is compared of a network.
 */
enum Measure {

	/**
	 * Training by one job that has the machine to itself.
	 */
	ONE_JOB("train_images_per_s", "one job, images/s", true),

	/**
	 * Training by as many jobs as cores, together. A peer's one training loop on all
	 * cores stands beside it.
	 */
	JOBS_ON_ALL_CORES("train_images_per_s_all_cores", "jobs on all cores, images/s", true),

	/**
	 * One prediction of one image.
	 */
	ONE_IMAGE("infer_batch1_ms", "1 image, ms", false),

	/**
	 * Predictions of 32 images.
	 */
	BATCH_OF_32("infer_batch32_images_per_s", "32 images, images/s", true);

	private final String id;

	private final String title;

	private final boolean rate;

	Measure(String id, String title, boolean rate) {
		this.id = id;
		this.title = title;
		this.rate = rate;
	}

	String id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

	/**
	 * How often as fast one is as another.
	 * @param ours the one
	 * @param theirs the other
	 * @return 1 where both are as fast, above 1 where ours is faster, of rates and times
	 * alike
	 */
	double ratio(double ours, double theirs) {
		return this.rate ? ours / theirs : theirs / ours;
	}

	/**
	 * What one of our lines says of this.
	 * @param line a measurement
	 * @return the value, or nothing where it is of something else
	 */
	Optional<Double> ofOurs(JsonNode line) {
		int jobs = line.path("jobs").asInt(0);
		int batch = line.path("infer_batch").asInt(0);
		return switch (this) {
			case ONE_JOB -> (jobs == 1) ? number(line, "train_images_per_s") : Optional.empty();
			case JOBS_ON_ALL_CORES -> (jobs > 1) ? number(line, "train_images_per_s") : Optional.empty();
			case ONE_IMAGE -> (batch == 1) ? number(line, "infer_ms") : Optional.empty();
			case BATCH_OF_32 -> (batch == 32) ? number(line, "infer_images_per_s") : Optional.empty();
		};
	}

	/**
	 * What one of a peer's lines says of this.
	 * @param line all measurements of a network
	 * @return the value, or nothing where it lacks
	 */
	Optional<Double> ofPeer(JsonNode line) {
		return number(line, (this == JOBS_ON_ALL_CORES) ? ONE_JOB.id : this.id);
	}

	private static Optional<Double> number(JsonNode line, String name) {
		return Optional.of(line.path(name)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
	}

}
