package io.atelier.inference;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Image files, sound and otherwise.
 */
public final class TestImages {

	/**
	 * PNG colour type of grey samples.
	 */
	public static final int GREY = 0;

	/**
	 * PNG colour type of red, green and blue samples.
	 */
	public static final int RGB = 2;

	/**
	 * PNG colour type of positions in a palette.
	 */
	public static final int PALETTE = 3;

	/**
	 * PNG colour type of grey samples with transparency.
	 */
	public static final int GREY_ALPHA = 4;

	/**
	 * PNG colour type of red, green and blue samples with transparency.
	 */
	public static final int RGBA = 6;

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private TestImages() {
	}

	/**
	 * Pixels that hold every intensity.
	 * @param seed which ones
	 * @return shape [28, 28]
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
	 * A PNG file of 28x28 pixels.
	 * @param colourType of the samples
	 * @param depth bits of a sample
	 * @param samples all rows, packed
	 * @param extra chunks between the header and the pixels
	 * @return the file
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

	/**
	 * A JPEG file of four components, as print shops make them.
	 * @return the file
	 */
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

}
