package io.atelier.engine.onednn.winograd;

import io.atelier.recipe.layer.Shape;

/**
 * Cuts the outputs of a 3x3 convolution into tiles for {@link Winograd}. The last row and
 * column of tiles may reach beyond the outputs. Shapes are those of one example.
 */
public record Tiling(Shape input, Shape output, int border) {

	/**
	 * Limit for the values at the points of examples that are computed together, in
	 * floats: few enough to stay in a core's cache, and enough for large matrices.
	 */
	private static final int MOST_AT_POINTS = 600_000;

	/**
	 * The same, including the values between images and points, in floats.
	 */
	public static final long MOST_AT_ONCE = 2L * MOST_AT_POINTS;

	/**
	 * Tiles the gradient with respect to the input, which is a convolution of the
	 * gradient with respect to the output.
	 */
	public Tiling reversed() {
		return new Tiling(this.output, this.input, Winograd.KERNEL - 1 - this.border);
	}

	int rows() {
		return tiles(this.output.height());
	}

	int columns() {
		return tiles(this.output.width());
	}

	private static int tiles(int outputs) {
		return (outputs + Winograd.TILE - 1) / Winograd.TILE;
	}

	public long count(int examples) {
		return (long) examples * rows() * columns();
	}

	public int examplesAtOnce() {
		long each = Winograd.POINTS * Winograd.POINTS * count(1) * (this.input.channels() + this.output.channels());
		return Integer.highestOneBit((int) Math.max(1, MOST_AT_POINTS / each));
	}

}
