package io.atelier.platform.picture;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * PNG files with eight bits per channel.
 */
public final class Png {

	private Png() {
	}

	/**
	 * Converts samples to a picture without changing their values; drawing would convert
	 * colour spaces.
	 * @param samples unsigned, shape [channels, height, width]
	 * @param channels 1 for grey; 2 for red and green; 3 for red, green and blue
	 */
	public static BufferedImage picture(byte[] samples, int channels, int width, int height) {
		BufferedImage picture = new BufferedImage(width, height,
				(channels == 1) ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
		int pixels = width * height;
		int[] plane = new int[pixels];
		for (int channel = 0; channel < channels; channel++) {
			for (int i = 0; i < pixels; i++) {
				plane[i] = Byte.toUnsignedInt(samples[channel * pixels + i]);
			}
			picture.getRaster().setSamples(0, 0, width, height, channel, plane);
		}
		return picture;
	}

	/**
	 * Returns a PNG file of colour type 0 or 2; equal pictures give equal files.
	 */
	public static byte[] encode(RenderedImage picture) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
