package io.atelier.inference.image;

/**
 * What a file says of itself, once its structure has been checked.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 * @param pixelBytes bytes of a decoded pixel
 * @param codecBytes bytes that the codec holds besides for each pixel of the whole image
 * @param tableBytes bytes at most of the tables that the codec makes as the file asks for
 * them, whatever the size of its picture
 * @param length how many bytes of the file, from its first, hold the image
 * @param orientation how the camera was held, 1 to 8 as EXIF defines them
 */
record Structure(int width, int height, int pixelBytes, int codecBytes, long tableBytes, int length, int orientation) {

	/**
	 * A file that costs no more than its pixels and tells nothing of a camera.
	 */
	Structure(int width, int height, int pixelBytes, int length) {
		this(width, height, pixelBytes, 0, 0, length, ExifBlock.UPRIGHT);
	}

}
