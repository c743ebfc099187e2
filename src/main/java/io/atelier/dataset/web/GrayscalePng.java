package io.atelier.dataset.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import io.atelier.dataset.ImageSet;

/**
 * Eight-bit grayscale pictures, whose samples are exactly the pixels.
 */
final class GrayscalePng {

	private GrayscalePng() {
	}

	/**
	 * One image of a data set.
	 * @param pixels unsigned, row-major, shape [28, 28]
	 * @return a picture of 28 by 28 samples
	 */
	static BufferedImage picture(byte[] pixels) {
		BufferedImage picture = new BufferedImage(ImageSet.SIDE, ImageSet.SIDE, BufferedImage.TYPE_BYTE_GRAY);
		// Written to the buffer itself, since drawing would convert colour spaces.
		byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
		System.arraycopy(pixels, 0, samples, 0, pixels.length);
		return picture;
	}

	/**
	 * The file's content.
	 * @param picture of one eight-bit channel
	 * @return a PNG file of colour type 0, bit depth 8
	 */
	static byte[] encode(BufferedImage picture) {
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
