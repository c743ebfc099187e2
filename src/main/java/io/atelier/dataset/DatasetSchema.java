package io.atelier.dataset;

import java.util.List;

import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

/**
 * What the images of a data set look like and what they show.
 *
 * @param image the shape of one image: 1 to 3 channels, 8 to 64 pixels high and wide
 * @param classes the names of the 2 to 100 classes; the position is the class index
 */
public record DatasetSchema(Shape image, List<String> classes) {

	private static final int MOST_CHANNELS = 3;

	private static final int SHORTEST_SIDE = 8;

	private static final int LONGEST_SIDE = 64;

	private static final int MOST_CLASSES = 100;

	/**
	 * Values of the largest image there may be.
	 */
	public static final int LARGEST_IMAGE = MOST_CHANNELS * LONGEST_SIDE * LONGEST_SIDE;

	public DatasetSchema {
		classes = List.copyOf(classes);
		if (image.channels() > MOST_CHANNELS || !isSide(image.height()) || !isSide(image.width())) {
			throw new IllegalArgumentException(
					"images of %s are not supported: they have 1 to %s channels and are %s to %s pixels high and wide"
						.formatted(image, MOST_CHANNELS, SHORTEST_SIDE, LONGEST_SIDE));
		}
		if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
			throw new IllegalArgumentException(
					"a data set has 2 to %s classes, not %s".formatted(MOST_CLASSES, classes.size()));
		}
	}

	/**
	 * What a network for this data set takes and gives.
	 */
	public Signature signature() {
		return new Signature(this.image, this.classes.size());
	}

	private static boolean isSide(int pixels) {
		return pixels >= SHORTEST_SIDE && pixels <= LONGEST_SIDE;
	}

}
