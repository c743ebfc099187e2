package io.atelier.inference.photo;

import org.jspecify.annotations.Nullable;

import io.atelier.inference.picture.Box;
import io.atelier.inference.picture.Picture;
import io.atelier.recipe.layer.Shape;

/**
 * A step of a preparation. Width and height are those of the picture after it.
 *
 * @param x first column of the kept part, or of the picture in its frame
 * @param y first row of the kept part, or of the picture in its frame
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

	static Step extend(int x, int y, Shape image) {
		return new Step("extend", x, y, image.width(), image.height(), null);
	}

}
