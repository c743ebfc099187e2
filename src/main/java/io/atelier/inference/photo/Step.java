package io.atelier.inference.photo;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a picture.
 *
 * @param step its stable name
 * @param x first column of the part that was kept, or of the picture in its frame
 * @param y first row of it
 * @param width of the picture after it, in pixels
 * @param height of the picture after it, in pixels
 * @param exif the orientation that was found
 */
public record Step(String step, @Nullable Integer x, @Nullable Integer y, @Nullable Integer width,
		@Nullable Integer height, @Nullable Integer exif) {

	static Step of(String step) {
		return new Step(step, null, null, null, null, null);
	}

	static Step size(String step, int width, int height) {
		return new Step(step, null, null, width, height, null);
	}

	static Step orientation(Picture upright, int exif) {
		return new Step("orientation", null, null, upright.width(), upright.height(), exif);
	}

	static Step trim(Box box) {
		return new Step("trim", box.x(), box.y(), box.width(), box.height(), null);
	}

	static Step extend(int x, int y, int side) {
		return new Step("extend", x, y, side, side, null);
	}

}
