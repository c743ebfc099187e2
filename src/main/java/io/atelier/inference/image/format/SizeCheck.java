package io.atelier.inference.image.format;

import io.atelier.recipe.layer.Shape;

/**
 * Checks a size, in pixels, as soon as a header states it, before the rest of the file is
 * read. A wrong size causes an exception.
 */
@FunctionalInterface
public interface SizeCheck {

	/**
	 * Accepts the size of a network's images only.
	 */
	static SizeCheck exactly(Shape image) {
		return (width, height) -> {
			if (width != image.width() || height != image.height()) {
				throw ImageException.size(width, height, image);
			}
		};
	}

	void check(long width, long height);

}
