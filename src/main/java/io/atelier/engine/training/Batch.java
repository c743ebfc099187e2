package io.atelier.engine.training;

/**
 * A reusable buffer for the labelled images of one update.
 */
public final class Batch {

	private final float[] pixels;

	private final int[] labels;

	private int size;

	/**
	 * Makes room.
	 * @param imageSize values of an image
	 * @param capacity images at most
	 */
	public Batch(int imageSize, int capacity) {
		this.pixels = new float[capacity * imageSize];
		this.labels = new int[capacity];
		this.size = capacity;
	}

	/**
	 * Shape [capacity, channels, height, width], float in [0, 1]; only the first
	 * {@link #size} images are valid.
	 */
	public float[] pixels() {
		return this.pixels;
	}

	/**
	 * Class indices, shape [capacity]; only the first {@link #size} are valid.
	 */
	public int[] labels() {
		return this.labels;
	}

	public int size() {
		return this.size;
	}

	public void resize(int images) {
		if (images < 1 || images > this.labels.length) {
			throw new IllegalArgumentException(images + " images in a batch of at most " + this.labels.length);
		}
		this.size = images;
	}

}
