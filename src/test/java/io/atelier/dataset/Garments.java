package io.atelier.dataset;

import java.util.List;

import io.atelier.dataset.fashionmnist.FashionMnist;
import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

/**
 * The shape and the classes of Fashion-MNIST, for tests on any images of that shape.
 */
public final class Garments {

	public static final DatasetSchema SCHEMA = FashionMnist.SCHEMA;

	public static final Signature SIGNATURE = SCHEMA.signature();

	public static final Shape IMAGE = SCHEMA.image();

	public static final int SIDE = IMAGE.height();

	public static final int PIXELS = IMAGE.size();

	public static final List<String> NAMES = SCHEMA.classes();

	public static final int COUNT = NAMES.size();

	private Garments() {
	}

	public static ImageSet images(byte[] pixels, byte[] labels) {
		return new ImageSet(SCHEMA, pixels, labels);
	}

}
