package io.atelier.inference;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

public final class TestImages {

	public static final int GREY = 0;

	public static final int RGB = 2;

	public static final int PALETTE = 3;

	public static final int GREY_ALPHA = 4;

	public static final int RGBA = 6;

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private TestImages() {
	}

	/**
	 * Pixels that contain every intensity, shape [28, 28].
	 */
	public static byte[] pixels(long seed) {
		byte[] pixels = new byte[784];
		new Random(seed).nextBytes(pixels);
		for (int i = 0; i < 256; i++) {
			pixels[i] = (byte) i;
		}
		return pixels;
	}

	public static byte[] greyPng(byte[] pixels) {
		return png(GREY, 8, pixels);
	}

	/**
	 * Creates a PNG file of 28x28 pixels from packed rows, with extra chunks before the
	 * pixels.
	 */
	public static byte[] png(int colourType, int depth, byte[] samples, byte[]... extra) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		out.writeBytes(header(28, 28, depth, colourType));
		for (byte[] chunk : extra) {
			out.writeBytes(chunk);
		}
		out.writeBytes(chunk("IDAT", deflate(filtered(samples))));
		out.writeBytes(chunk("IEND", new byte[0]));
		return out.toByteArray();
	}

	public static byte[] pngHeaderOnly(int width, int height) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		out.writeBytes(header(width, height, 8, RGB));
		return out.toByteArray();
	}

	public static byte[] pngWith(byte[]... chunks) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		for (byte[] chunk : chunks) {
			out.writeBytes(chunk);
		}
		return out.toByteArray();
	}

	public static byte[] header(int width, int height, int depth, int colourType) {
		return chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colourType).array());
	}

	public static byte[] chunk(String type, byte[] content) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc32 = new CRC32();
		crc32.update(name);
		crc32.update(content);
		return ByteBuffer.allocate(content.length + 12)
			.putInt(content.length)
			.put(name)
			.put(content)
			.putInt((int) crc32.getValue())
			.array();
	}

	private static byte[] filtered(byte[] samples) {
		int stride = samples.length / 28;
		ByteBuffer rows = ByteBuffer.allocate(samples.length + 28);
		for (int row = 0; row < 28; row++) {
			rows.put((byte) 0).put(samples, row * stride, stride);
		}
		return rows.array();
	}

	public static byte[] deflate(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	public static BufferedImage greyImage(byte[] pixels, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < width * height; i++) {
			image.getRaster().setSample(i % width, i / width, 0, Byte.toUnsignedInt(pixels[i % pixels.length]));
		}
		return image;
	}

	public static BufferedImage flatColour(int rgb) {
		BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 784; i++) {
			image.setRGB(i % 28, i / 28, rgb);
		}
		return image;
	}

	public static byte[] jpeg(BufferedImage image, boolean progressive) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(1);
			param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	public static byte[] cmykJpeg() {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			BufferedImage image = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_4BYTE_ABGR)
				.createBufferedImage(28, 28);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image.getRaster(), null, null), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	public static byte[] photo(int width, int height, int x, int y, int across, int down, int ink, int background,
			String format) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < width * height; i++) {
			int column = i % width - x;
			int row = i / width - y;
			boolean inside = column >= 0 && column < across && row >= 0 && row < down;
			image.setRGB(i % width, i / width, inside ? ink : background);
		}
		return file(image, format);
	}

	public static byte[] file(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * A lossless WebP file of 40x30 pixels: white, with 16x24 red pixels at (8, 4).
	 */
	public static byte[] webp() {
		return Base64.getDecoder().decode("UklGRi4AAABXRUJQVlA4TCIAAAAvJ0AHAA+w/0/+3//5jweobduG8f9Pe2spe0T/JwBZ8isR");
	}

	/**
	 * The same picture, lossy.
	 */
	public static byte[] lossyWebp() {
		return Base64.getDecoder()
			.decode("UklGRowAAABXRUJQVlA4IIAAAACwBgCdASooAB4APi0QhkKhoQ1SAAwBYliAMdegHyATAD+AfkBd/92Af4D+Adv+CL5l"
					+ "Mdx6edLUAd/ChtpcAAD+/9vvH//tWkaM9pOTf5Qy9/9DvC5/27MJoTyCUfEN/iKUsn2/9xQAL//rd8fH//dRQci3QO7M"
					+ "Z5Xr80xfh4AAAA==");
	}

	/**
	 * The same picture, lossy, and transparent instead of white.
	 */
	public static byte[] transparentWebp() {
		return Base64.getDecoder()
			.decode("UklGRrgAAABXRUJQVlA4WAoAAAAQAAAAJwAAHQAAQUxQSBkAAAABDzD/ERFCbds2jP9/2ltL2SP6PwHIkl+JAFZQOCB4"
					+ "AAAAsAUAnQEqKAAeAD4tEodCoaENUgAMAWJYgDHXoB8gEwA/gH5AXf/dgH+A/gHb/gzZaDMK800IAP79sP//4rZkxgaE"
					+ "K/g0f2cLBsEX/bz7+lo27OSUTzy6H5vzmj/v/cUAlP+6mutn/91FByNlCnvOgZ36d3lRYAAA");
	}

	/**
	 * Adds an EXIF orientation, 1 to 8, to a JPEG file that has none.
	 */
	public static byte[] withOrientation(byte[] jpeg, int orientation) {
		byte[] exif = exif(orientation);
		return ByteBuffer.allocate(jpeg.length + exif.length + 10)
			.put(jpeg, 0, 2)
			.putShort((short) 0xffe1)
			.putShort((short) (exif.length + 8))
			.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
			.put(exif)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	public static byte[] exif(int orientation) {
		return ByteBuffer.allocate(26)
			.put("MM\0*".getBytes(StandardCharsets.US_ASCII))
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) 0x112)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0)
			.putInt(0)
			.array();
	}

}
