package io.atelier.inference.image;

public interface PixelRows {

	int width();

	int height();

	/**
	 * Reads red, green and blue of each pixel of a row, each 0 to 255.
	 * @param rgb shape [width, 3] or longer
	 */
	void read(int y, float[] rgb);

}
