package io.atelier.dataset.sketch;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.atelier.dataset.ImageSet;

/**
 * Draws images of all classes from a seed.
 */
final class Wardrobe {

	private static final List<Garment> GARMENTS = List.of(Tops::tShirt, Trousers::draw, Tops::pullover, Tops::dress,
			Tops::coat, Footwear::sandal, Tops::shirt, Footwear::sneaker, Bags::draw, Footwear::ankleBoot);

	// Each sketch pad draws this many images, so that few pads are created.
	private static final int CHUNK = 50;

	private Wardrobe() {
	}

	/**
	 * Draws the same number of images of each class, in random order. The same seed gives
	 * the same images.
	 * @param size a multiple of ten
	 */
	static ImageSet draw(int size, long seed) {
		if (size % GARMENTS.size() != 0) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "%d is not a multiple of %d", size, GARMENTS.size()));
		}
		byte[] labels = new byte[size];
		for (int i = 0; i < size; i++) {
			labels[i] = (byte) (i % GARMENTS.size());
		}
		new Chance(seed).shuffle(labels);
		byte[] pixels = new byte[size * SketchPad.PIXELS];
		IntStream.range(0, (size + CHUNK - 1) / CHUNK).parallel().forEach((chunk) -> {
			SketchPad pad = new SketchPad();
			for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
				byte[] image = draw(pad, GARMENTS.get(labels[i]), seed + 1 + i);
				System.arraycopy(image, 0, pixels, i * SketchPad.PIXELS, SketchPad.PIXELS);
			}
		});
		return new ImageSet(SketchSource.SCHEMA, pixels, labels);
	}

	private static byte[] draw(SketchPad pad, Garment garment, long seed) {
		Chance chance = new Chance(seed);
		pad.begin(chance);
		garment.draw(pad, chance);
		return Fabric.choose(chance).cover(pad.reduce());
	}

}
