package io.atelier.inference.photo;

/**
 * A part of a picture, in pixels. Width and height are 0 if it is empty.
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
