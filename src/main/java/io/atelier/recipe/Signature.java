package io.atelier.recipe;

import io.atelier.recipe.layer.Shape;

/**
 * What a network takes and gives. A data set determines it.
 *
 * @param image the shape of one image
 * @param classes the number of classes, at least 2
 */
public record Signature(Shape image, int classes) {

	public Signature {
		if (classes < 2) {
			throw new IllegalArgumentException("a network tells at least 2 classes apart, not " + classes);
		}
	}

	/**
	 * How many images an array holds.
	 * @param pixels shape [n, channels, height, width]
	 * @throws IllegalArgumentException if it holds none, or not a whole number
	 */
	public int count(float[] pixels) {
		int count = pixels.length / this.image.size();
		if (count == 0 || count * this.image.size() != pixels.length) {
			throw new IllegalArgumentException(
					pixels.length + " pixels are not a whole number of images of " + this.image);
		}
		return count;
	}

	@Override
	public String toString() {
		return this.image + " to " + this.classes + " classes";
	}

}
