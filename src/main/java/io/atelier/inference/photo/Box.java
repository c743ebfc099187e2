package io.atelier.inference.photo;

/**
 * A part of a picture.
 *
 * @param x its first column
 * @param y its first row
 * @param width columns, 0 where there is nothing
 * @param height rows, 0 where there is nothing
 */
record Box(int x, int y, int width, int height) {

	boolean isEmpty() {
		return this.width == 0 || this.height == 0;
	}

	boolean isWhole(Picture picture) {
		return this.width == picture.width() && this.height == picture.height();
	}

	int longestEdge() {
		return Math.max(this.width, this.height);
	}

}
