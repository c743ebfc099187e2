package io.atelier.engine.onednn;

import io.atelier.recipe.Shape;

/**
 * How the outputs of a convolution of 3x3 are parted into tiles for {@link Winograd}. The
 * last row and column of tiles may reach beyond them.
 *
 * @param input shape of an example
 * @param output shape of an example
 * @param border zeros around the input, 0 or more
 */
record Tiling(Shape input, Shape output, int border) {

	/**
	 * What examples that are computed together may take at the points, in floats: few
	 * enough to stay near a core, and enough for large matrices.
	 */
	private static final int MOST_AT_POINTS = 600_000;

	/**
	 * With what comes between images and points, in floats.
	 */
	static final long MOST_AT_ONCE = 2L * MOST_AT_POINTS;

	/**
	 * The same for the gradient with respect to the input, which is a convolution of the
	 * gradient with respect to the output.
	 */
	Tiling reversed() {
		return new Tiling(this.output, this.input, Winograd.KERNEL - 1 - this.border);
	}

	/**
	 * Rows of tiles.
	 */
	int rows() {
		return tiles(this.output.height());
	}

	/**
	 * Columns of tiles.
	 */
	int columns() {
		return tiles(this.output.width());
	}

	private static int tiles(int outputs) {
		return (outputs + Winograd.TILE - 1) / Winograd.TILE;
	}

	/**
	 * Tiles of some examples.
	 */
	long count(int examples) {
		return (long) examples * rows() * columns();
	}

	/**
	 * Examples to compute together.
	 */
	int examplesAtOnce() {
		long each = Winograd.POINTS * Winograd.POINTS * count(1) * (this.input.channels() + this.output.channels());
		return Integer.highestOneBit((int) Math.max(1, MOST_AT_POINTS / each));
	}

}
