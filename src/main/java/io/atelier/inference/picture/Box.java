package io.atelier.inference.picture;

/**
 * A part of a picture, in pixels. Width and height are 0 if it is empty.
 */
public record Box(int x, int y, int width, int height) {

	public boolean isEmpty() {
		return this.width == 0 || this.height == 0;
	}

	public boolean isWhole(Picture picture) {
		return this.width == picture.width() && this.height == picture.height();
	}

	public int longestEdge() {
		return Math.max(this.width, this.height);
	}

}
