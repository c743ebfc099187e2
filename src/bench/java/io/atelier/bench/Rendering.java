package io.atelier.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

import io.atelier.dataset.fashionmnist.FashionMnist;

/**
 * Ways to make a photo of a test image.
 */
enum Rendering {

	SMALL("dark on white, 100 px", 100, 100, 100, 0xffffff, 0x000000, PhotoFile.PNG),

	MEDIUM("dark on white, 280 px", 280, 280, 280, 0xffffff, 0x000000, PhotoFile.PNG),

	LARGE("dark on white, 1000 px, JPEG", 1000, 1000, 1000, 0xffffff, 0x000000, PhotoFile.JPEG),

	OFF_CENTRE("off-centre with wide margins", 280, 640, 480, 0xffffff, 0x000000, PhotoFile.PNG),

	NAVY("navy on white, off-centre", 280, 450, 600, 0xffffff, 0x14205a, PhotoFile.PNG),

	RED("red on light grey, off-centre", 280, 450, 600, 0xebebeb, 0xa01424, PhotoFile.BMP),

	NOISY("dark on light grey, noise, JPEG", 280, 450, 600, 0xebebeb, 0x141414, PhotoFile.NOISY_JPEG),

	TURNED("turned by EXIF, off-centre, JPEG", 280, 640, 480, 0xffffff, 0x000000, PhotoFile.TURNED_JPEG),

	TRANSPARENT("dark on transparency", 280, 450, 600, -1, 0x000000, PhotoFile.PNG),

	PALETTE("dark on white, GIF", 280, 450, 600, 0xffffff, 0x000000, PhotoFile.GIF),

	DARK("light on black, off-centre", 280, 640, 480, 0x000000, 0xffffff, PhotoFile.PNG);

	private final String title;

	private final int garment;

	private final int width;

	private final int height;

	private final int background;

	private final int ink;

	private final PhotoFile format;

	/**
	 * @param garment side in pixels to which the 28 pixels are scaled
	 * @param background colour for black; -1 for none
	 * @param ink colour for white
	 */
	Rendering(String title, int garment, int width, int height, int background, int ink, PhotoFile format) {
		this.title = title;
		this.garment = garment;
		this.width = width;
		this.height = height;
		this.background = background;
		this.ink = ink;
		this.format = format;
	}

	String title() {
		return this.title;
	}

	/**
	 * @param pixels intensities, shape [28, 28]
	 * @param seed determines the position
	 */
	byte[] render(byte[] pixels, long seed) {
		Random random = new Random(seed);
		BufferedImage shades = enlarge(pixels);
		int left = random.nextInt(this.width - this.garment + 1);
		int top = random.nextInt(this.height - this.garment + 1);
		BufferedImage photo = new BufferedImage(this.width, this.height,
				(this.background < 0) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		int[] row = new int[this.width];
		for (int y = 0; y < this.height; y++) {
			Arrays.fill(row, colour(0));
			for (int x = 0; y >= top && y < top + this.garment && x < this.garment; x++) {
				row[left + x] = colour(shades.getRGB(x, y - top) & 255);
			}
			photo.getRaster().setDataElements(0, y, this.width, 1, row);
		}
		return this.format.write(photo, random);
	}

	private BufferedImage enlarge(byte[] pixels) {
		int side = FashionMnist.IMAGE.width();
		BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < pixels.length; i++) {
			small.setRGB(i % side, i / side, 0x010101 * Byte.toUnsignedInt(pixels[i]));
		}
		BufferedImage large = new BufferedImage(this.garment, this.garment, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = large.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(small, 0, 0, this.garment, this.garment, null);
		graphics.dispose();
		return large;
	}

	private int colour(int shade) {
		if (this.background < 0) {
			return (shade << 24) | this.ink;
		}
		int colour = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int from = (this.background >> shift) & 255;
			int to = (this.ink >> shift) & 255;
			colour |= (from + Math.round((to - from) * shade / 255f)) << shift;
		}
		return colour;
	}

}
