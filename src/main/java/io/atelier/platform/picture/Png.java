package io.atelier.platform.picture;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * PNG files, eight bits a channel.
 */
public final class Png {

	private Png() {
	}

	/**
	 * Shades of gray, exactly as they are: drawing them would convert colour spaces.
	 * @param samples unsigned, row-major
	 * @param width samples in a row
	 * @param height rows
	 * @return a picture of one channel
	 */
	public static BufferedImage gray(byte[] samples, int width, int height) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		picture.getRaster().setDataElements(0, 0, width, height, samples);
		return picture;
	}

	/**
	 * The file's content.
	 * @param picture in gray or colour
	 * @return a PNG file of colour type 0 or 2; equal pictures give equal files
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
