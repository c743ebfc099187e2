package io.atelier.engine.training;

import io.atelier.dataset.ImageSet;

/**
 * Room for the labelled images of one update.
 */
public final class Batch {

	private final float[] pixels;

	private final int[] labels;

	private int size;

	/**
	 * Makes room.
	 * @param capacity images at most
	 */
	public Batch(int capacity) {
		this.pixels = new float[capacity * ImageSet.PIXELS];
		this.labels = new int[capacity];
		this.size = capacity;
	}

	/**
	 * The images.
	 * @return shape [capacity, 28, 28], float in [0, 1], of which the first {@link #size}
	 * count
	 */
	public float[] pixels() {
		return this.pixels;
	}

	/**
	 * Their class indices.
	 * @return shape [capacity]
	 */
	public int[] labels() {
		return this.labels;
	}

	/**
	 * How many images there are.
	 * @return from 1 to the capacity
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Says how many images there are.
	 * @param images from 1 to the capacity
	 */
	public void resize(int images) {
		if (images < 1 || images > this.labels.length) {
			throw new IllegalArgumentException(images + " images in a batch of at most " + this.labels.length);
		}
		this.size = images;
	}

}
