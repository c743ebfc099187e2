package io.atelier.inference.image;

/**
 * The formats that are read.
 */
enum ImageFormat {

	/**
	 * Portable Network Graphics.
	 */
	PNG,

	/**
	 * JPEG, grey or of three colours.
	 */
	JPEG,

	/**
	 * The first frame of a GIF.
	 */
	GIF,

	/**
	 * A bitmap without compression.
	 */
	BMP,

	/**
	 * WebP, lossy or lossless, of one frame.
	 */
	WEBP

}
