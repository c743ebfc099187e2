package com.twelvemonkeys.imageio.plugins.webp.lossless;

import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Replaces palette indices by colours (RFC 9649, section 4.4). It replaces the class of
 * the same name in TwelveMonkeys 3.15.0, which fills the entries behind a palette with
 * its last colour instead of transparent black. Encoders rely on transparent black:
 * otherwise a garment on a transparent background becomes an opaque square.
 */
final class ColorIndexingTransform implements Transform {

	private static final int CHANNELS = 4;

	private static final int GREEN = 1;

	private final byte[] palette;

	private final int bits;

	/**
	 * Creates the transform.
	 * @param palette red, green, blue and alpha of 2, 4, 16 or 256 colours, unsigned; the
	 * last colour is repeated in all unused entries
	 * @param bits log2 of the number of indices per pixel, 0 to 3
	 */
	ColorIndexingTransform(byte[] palette, byte bits) {
		this.palette = palette.clone();
		this.bits = bits;
		int end = palette.length;
		while (end >= 2 * CHANNELS
				&& Arrays.equals(palette, end - CHANNELS, end, palette, end - 2 * CHANNELS, end - CHANNELS)) {
			end -= CHANNELS;
		}
		Arrays.fill(this.palette, end, palette.length, (byte) 0);
	}

	@Override
	public void applyInverse(WritableRaster raster) {
		int width = 8 >> this.bits;
		int mask = (1 << width) - 1;
		byte[] colour = new byte[CHANNELS];
		for (int y = 0; y < raster.getHeight(); y++) {
			// From right to left: indices that share a pixel lie to its left.
			for (int x = raster.getWidth() - 1; x >= 0; x--) {
				int shared = raster.getSample(x >> this.bits, y, GREEN);
				int position = (shared >> (width * (x & ((1 << this.bits) - 1)))) & mask;
				System.arraycopy(this.palette, CHANNELS * position, colour, 0, CHANNELS);
				raster.setDataElements(x, y, colour);
			}
		}
	}

}
