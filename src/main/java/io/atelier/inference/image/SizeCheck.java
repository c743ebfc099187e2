package io.atelier.inference.image;

import io.atelier.dataset.ImageSet;

/**
 * Decides on a size as soon as a header tells it, before anything else of the file is
 * looked at.
 */
@FunctionalInterface
public interface SizeCheck {

	/**
	 * Takes 28x28 and nothing else.
	 */
	SizeCheck AS_IN_THE_DATA_SET = (width, height) -> {
		if (width != ImageSet.SIDE || height != ImageSet.SIDE) {
			throw ImageException.size(width, height);
		}
	};

	/**
	 * Refuses a size by an exception.
	 * @param width in pixels, as claimed
	 * @param height in pixels, as claimed
	 */
	void check(long width, long height);

}
