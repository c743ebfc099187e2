package com.twelvemonkeys.imageio.plugins.webp.lossless;

import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Replaces positions in a palette by colours (RFC 9649, section 4.4). It takes the place
 * of the class of this name in TwelveMonkeys 3.15.0, which fills the places behind a
 * palette with its last colour where the RFC asks for transparent black. Encoders rely on
 * that: a garment on transparency comes out as an opaque square otherwise.
 */
final class ColorIndexingTransform implements Transform {

	private static final int CHANNELS = 4;

	private static final int GREEN = 1;

	private final byte[] palette;

	private final int bits;

	/**
	 * Takes a palette.
	 * @param palette red, green, blue and alpha of 2, 4, 16 or 256 colours, unsigned; its
	 * last colour also stands in all places behind it, where there are any
	 * @param bits log2 of how many positions share a pixel, 0 to 3
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
			// From the right, since positions that share a pixel lie on its left.
			for (int x = raster.getWidth() - 1; x >= 0; x--) {
				int shared = raster.getSample(x >> this.bits, y, GREEN);
				int position = (shared >> (width * (x & ((1 << this.bits) - 1)))) & mask;
				System.arraycopy(this.palette, CHANNELS * position, colour, 0, CHANNELS);
				raster.setDataElements(x, y, colour);
			}
		}
	}

}
