package io.atelier.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * File formats of photos.
 */
enum PhotoFile {

	PNG, BMP, GIF, JPEG, NOISY_JPEG, TURNED_JPEG;

	private static final double NOISE = 4;

	/**
	 * EXIF orientation: row 0 is the right side, column 0 is the top.
	 */
	private static final short TURNED_RIGHT = 6;

	byte[] write(BufferedImage photo, Random random) {
		return switch (this) {
			case PNG -> write(photo, "png");
			case BMP -> write(photo, "bmp");
			case GIF -> write(photo, "gif");
			case JPEG -> write(photo, "jpeg");
			case NOISY_JPEG -> write(noisy(photo, random), "jpeg");
			case TURNED_JPEG -> withOrientation(write(turnedLeft(photo), "jpeg"));
		};
	}

	private static byte[] write(BufferedImage photo, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(photo, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static BufferedImage noisy(BufferedImage photo, Random random) {
		for (int y = 0; y < photo.getHeight(); y++) {
			for (int x = 0; x < photo.getWidth(); x++) {
				int colour = 0;
				for (int shift = 16; shift >= 0; shift -= 8) {
					int sample = (photo.getRGB(x, y) >> shift) & 255;
					long noisy = Math.round(sample + NOISE * random.nextGaussian());
					colour |= (int) Math.max(0, Math.min(255, noisy)) << shift;
				}
				photo.setRGB(x, y, colour);
			}
		}
		return photo;
	}

	private static BufferedImage turnedLeft(BufferedImage photo) {
		int columns = photo.getHeight();
		int rows = photo.getWidth();
		BufferedImage turned = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < photo.getHeight(); y++) {
			for (int x = 0; x < photo.getWidth(); x++) {
				turned.setRGB(y, photo.getWidth() - 1 - x, photo.getRGB(x, y));
			}
		}
		return turned;
	}

	private static byte[] withOrientation(byte[] jpeg) {
		ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
		file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 34);
		file.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
		file.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort(TURNED_RIGHT).putShort((short) 0).putInt(0);
		return file.put(jpeg, 2, jpeg.length - 2).array();
	}

}
