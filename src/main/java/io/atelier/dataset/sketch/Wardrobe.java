package io.atelier.dataset.sketch;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;

/**
 * Draws images of all classes from a seed.
 */
final class Wardrobe {

	private static final List<Garment> GARMENTS = List.of(Tops::tShirt, Trousers::draw, Tops::pullover, Tops::dress,
			Tops::coat, Footwear::sandal, Tops::shirt, Footwear::sneaker, Bags::draw, Footwear::ankleBoot);

	// A pad serves this many images, so that few are made.
	private static final int CHUNK = 50;

	private Wardrobe() {
	}

	/**
	 * Draws images, as many of each class.
	 * @param size how many, a multiple of ten
	 * @param seed the same seed gives the same images
	 * @return images in random order
	 */
	static ImageSet draw(int size, long seed) {
		if (size % ClassLabels.COUNT != 0) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "%d is no multiple of %d", size, ClassLabels.COUNT));
		}
		byte[] labels = new byte[size];
		for (int i = 0; i < size; i++) {
			labels[i] = (byte) (i % ClassLabels.COUNT);
		}
		new Chance(seed).shuffle(labels);
		byte[] pixels = new byte[size * ImageSet.PIXELS];
		IntStream.range(0, (size + CHUNK - 1) / CHUNK).parallel().forEach((chunk) -> {
			SketchPad pad = new SketchPad();
			for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
				byte[] image = draw(pad, GARMENTS.get(labels[i]), seed + 1 + i);
				System.arraycopy(image, 0, pixels, i * ImageSet.PIXELS, ImageSet.PIXELS);
			}
		});
		return new ImageSet(pixels, labels);
	}

	private static byte[] draw(SketchPad pad, Garment garment, long seed) {
		Chance chance = new Chance(seed);
		pad.begin(chance);
		garment.draw(pad, chance);
		return Fabric.choose(chance).cover(pad.reduce());
	}

}
