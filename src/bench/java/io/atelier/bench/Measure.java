package io.atelier.bench;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

enum Measure {

	/**
	 * Training images/s of a single job.
	 */
	ONE_JOB("train_images_per_s", "one job, images/s", true),

	/**
	 * Training images/s of as many jobs as cores, compared with a peer's single training
	 * loop on all cores.
	 */
	JOBS_ON_ALL_CORES("train_images_per_s_all_cores", "jobs on all cores, images/s", true),

	/**
	 * Time to predict one image.
	 */
	ONE_IMAGE("infer_batch1_ms", "1 image, ms", false),

	/**
	 * Images/s for batches of 32 images.
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
	 * The speed ratio: 1 if both are equally fast, above 1 if ours is faster, for rates
	 * and times alike.
	 */
	double ratio(double ours, double theirs) {
		return this.rate ? ours / theirs : theirs / ours;
	}

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

	Optional<Double> ofPeer(JsonNode line) {
		return number(line, (this == JOBS_ON_ALL_CORES) ? ONE_JOB.id : this.id);
	}

	private static Optional<Double> number(JsonNode line, String name) {
		return Optional.of(line.path(name)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
	}

}
