package io.atelier.inference.image.format;

/**
 * What a file states about itself.
 *
 * @param codecBytes held by the codec in addition for each pixel of the whole image
 * @param tableBytes most bytes of the tables that the file makes the codec create; they
 * do not depend on the size of the picture
 * @param length number of bytes, from the first, that hold the image
 * @param orientation 1 to 8 as EXIF defines them
 */
public record Structure(int width, int height, int pixelBytes, int codecBytes, long tableBytes, int length,
		int orientation) {

	Structure(int width, int height, int pixelBytes, int length) {
		this(width, height, pixelBytes, 0, 0, length, ExifBlock.UPRIGHT);
	}

}
