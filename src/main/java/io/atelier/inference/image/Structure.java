package io.atelier.inference.image;

/**
 * What a file says of itself, once its structure has been checked.
 *
 * @param format what reads it
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 * @param pixelBytes bytes of a decoded pixel
 * @param codecBytes bytes that the codec holds besides for each pixel of the whole image
 * @param length how many bytes of the file, from its first, hold the image
 * @param orientation how the camera was held, 1 to 8 as EXIF defines them
 */
record Structure(ImageFormat format, int width, int height, int pixelBytes, int codecBytes, int length,
		int orientation) {

}
