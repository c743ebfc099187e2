package io.atelier.recipe.layer;

import java.util.List;

/**
 * The shape of one example between two layers.
 *
 * @param channels number of channels, or of values where it is a vector
 * @param height in pixels, 1 for a vector
 * @param width in pixels, 1 for a vector
 */
public record Shape(int channels, int height, int width) {

	public Shape {
		if (channels < 1 || height < 1 || width < 1) {
			throw new IllegalArgumentException(
					"every size must be 1 or more, not " + channels + "x" + height + "x" + width);
		}
	}

	public static Shape vector(int size) {
		return new Shape(size, 1, 1);
	}

	public boolean isVector() {
		return this.height == 1 && this.width == 1;
	}

	public int size() {
		return this.channels * this.height * this.width;
	}

	@Override
	public String toString() {
		return this.channels + "x" + this.height + "x" + this.width;
	}

	/**
	 * The sizes as Keras writes them.
	 * @return [height, width, channels], or [size] for a vector
	 */
	public List<Integer> toList() {
		return isVector() ? List.of(this.channels) : List.of(this.height, this.width, this.channels);
	}

}
