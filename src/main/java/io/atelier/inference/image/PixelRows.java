package io.atelier.inference.image;

/**
 * A picture whose rows are asked for one by one.
 */
public interface PixelRows {

	/**
	 * The number of pixels in a row.
	 * @return 1 or more
	 */
	int width();

	/**
	 * The number of rows.
	 * @return 1 or more
	 */
	int height();

	/**
	 * Reads a row.
	 * @param y which one, from 0
	 * @param rgb takes red, green and blue of each pixel in turn, each 0 to 255; shape
	 * [width, 3] or longer
	 */
	void read(int y, float[] rgb);

}
