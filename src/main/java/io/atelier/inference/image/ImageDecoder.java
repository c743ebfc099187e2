package io.atelier.inference.image;

/**
 * Decodes images that are used as they are.
 */
public final class ImageDecoder {

	private ImageDecoder() {
	}

	/**
	 * Decodes an image of 28x28 pixels.
	 * @param file a whole PNG, JPEG, GIF, BMP or WebP file; it is used up
	 * @return intensities as the data set holds them, a light garment on black, unsigned,
	 * row-major, shape [28, 28]; colours become luminance (ITU-R BT.601), transparency
	 * shows black
	 * @throws ImageException if it is no such file, or not of this size
	 */
	public static byte[] decode(byte[] file) {
		return ImageFile.check(file, SizeCheck.AS_IN_THE_DATA_SET).intensities();
	}

}
