package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.dataset.Garments;
import io.atelier.inference.TestImages;
import io.atelier.inference.image.format.ImageException;
import io.atelier.inference.image.format.ImageException.Reason;
import io.atelier.inference.image.format.SizeCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExactSizeImageTests {

	private final byte[] pixels = TestImages.pixels(1);

	@Test
	void givesTheBytesOfAGreyPng() {
		assertThat(decode(TestImages.greyPng(this.pixels))).isEqualTo(this.pixels);
	}

	@Test
	void givesTheBytesThatImageIoWrote() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(TestImages.greyImage(this.pixels, 28, 28), "png", out);

		assertThat(decode(out.toByteArray())).isEqualTo(this.pixels);
	}

	@Test
	void takesSamplesAsTheyAreWhateverTheGamma() {
		byte[] gamma = TestImages.chunk("gAMA", ByteBuffer.allocate(4).putInt(100_000).array());
		byte[] profile = TestImages.chunk("iCCP", "p\0\0not a profile".getBytes(StandardCharsets.US_ASCII));

		assertThat(decode(TestImages.png(TestImages.GREY, 8, this.pixels, gamma, profile))).isEqualTo(this.pixels);
	}

	@Test
	void givesGreyInColourExactly() {
		byte[] rgb = new byte[784 * 3];
		byte[] rgba = new byte[784 * 4];
		for (int i = 0; i < 784; i++) {
			Arrays.fill(rgb, 3 * i, 3 * i + 3, this.pixels[i]);
			Arrays.fill(rgba, 4 * i, 4 * i + 3, this.pixels[i]);
			rgba[4 * i + 3] = (byte) 255;
		}

		assertThat(decode(TestImages.png(TestImages.RGB, 8, rgb))).isEqualTo(this.pixels);
		assertThat(decode(TestImages.png(TestImages.RGBA, 8, rgba))).isEqualTo(this.pixels);
	}

	@ParameterizedTest
	@CsvSource({ "255, 0, 0, 76", "0, 255, 0, 150", "0, 0, 255, 29", "255, 255, 255, 255", "12, 200, 99, 132" })
	void weighsColoursByLuminance(int red, int green, int blue, int expected) {
		byte[] rgb = new byte[784 * 3];
		for (int i = 0; i < rgb.length; i += 3) {
			rgb[i] = (byte) red;
			rgb[i + 1] = (byte) green;
			rgb[i + 2] = (byte) blue;
		}

		assertThat(decode(TestImages.png(TestImages.RGB, 8, rgb))).containsOnly(expected);
	}

	@Test
	void showsBlackThroughTransparency() {
		byte[] samples = new byte[784 * 2];
		for (int i = 0; i < 784; i++) {
			samples[2 * i] = (byte) 200;
			samples[2 * i + 1] = (byte) (i % 256);
		}

		byte[] decoded = decode(TestImages.png(TestImages.GREY_ALPHA, 8, samples));

		for (int i = 0; i < 784; i++) {
			assertThat(Byte.toUnsignedInt(decoded[i])).isEqualTo(Math.round(200 * (i % 256) / 255f));
		}
	}

	@Test
	void scalesSixteenBitsToEight() {
		ByteBuffer samples = ByteBuffer.allocate(784 * 2);
		for (byte pixel : this.pixels) {
			samples.putShort((short) (Byte.toUnsignedInt(pixel) * 257));
		}

		assertThat(decode(TestImages.png(TestImages.GREY, 16, samples.array()))).isEqualTo(this.pixels);
	}

	@Test
	void looksUpThePalette() {
		byte[] palette = new byte[256 * 3];
		for (int i = 0; i < 256; i++) {
			Arrays.fill(palette, 3 * i, 3 * i + 3, (byte) (255 - i));
		}
		byte[] expected = new byte[784];
		for (int i = 0; i < 784; i++) {
			expected[i] = (byte) (255 - Byte.toUnsignedInt(this.pixels[i]));
		}

		assertThat(decode(TestImages.png(TestImages.PALETTE, 8, this.pixels, TestImages.chunk("PLTE", palette))))
			.isEqualTo(expected);
	}

	@Test
	void scalesFewerBitsToEight() {
		byte[] samples = new byte[28 * 4];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) 0xaa;
		}

		byte[] decoded = decode(TestImages.png(TestImages.GREY, 1, samples));

		assertThat(decoded[0]).isEqualTo((byte) 255);
		assertThat(decoded[1]).isEqualTo((byte) 0);
		assertThat(decoded).hasSize(784).containsOnly(0, 255);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void readsAGreyJpeg(boolean progressive) {
		byte[] smooth = new byte[784];
		for (int i = 0; i < 784; i++) {
			smooth[i] = (byte) (i % 28 * 9);
		}

		byte[] decoded = decode(TestImages.jpeg(TestImages.greyImage(smooth, 28, 28), progressive));

		for (int i = 0; i < 784; i++) {
			assertThat(Byte.toUnsignedInt(decoded[i])).isBetween(Byte.toUnsignedInt(smooth[i]) - 3,
					Byte.toUnsignedInt(smooth[i]) + 3);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0xff0000, 76", "0x00ff00, 150", "0x808080, 128", "0xffffff, 255" })
	void readsAColourJpeg(String rgb, int expected) {
		byte[] decoded = decode(TestImages.jpeg(TestImages.flatColour(Integer.decode(rgb)), false));

		for (byte pixel : decoded) {
			assertThat(Byte.toUnsignedInt(pixel)).isBetween(expected - 3, expected + 3);
		}
	}

	@Test
	void readsAJpegWithoutItsMetadata() {
		byte[] plain = TestImages.jpeg(TestImages.greyImage(this.pixels, 28, 28), false);
		ByteBuffer loaded = ByteBuffer.allocate(plain.length + 2004);
		loaded.put(plain, 0, 2).putShort((short) 0xffe2).putShort((short) 2002).put(new byte[2000]);
		loaded.put(plain, 2, plain.length - 2);

		assertThat(decode(loaded.array())).isEqualTo(decode(plain));
	}

	@ParameterizedTest
	@CsvSource({ "27, 28", "28, 29", "32, 32", "1, 1", "280, 280" })
	void refusesAnotherSize(int width, int height) {
		BufferedImage image = TestImages.greyImage(this.pixels, width, height);
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		assertRefused(TestImages.jpeg(image, false), Reason.SIZE,
				String.format(Locale.ROOT, "is %dx%d pixels, expected 28x28", width, height));
		try {
			ImageIO.write(image, "png", out);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		assertRefused(out.toByteArray(), Reason.SIZE,
				String.format(Locale.ROOT, "is %dx%d pixels, expected 28x28", width, height));
	}

	@ParameterizedTest
	@CsvSource({ "20000, 20000", "2147483647, 2147483647", "-1, 28", "0, 0" })
	void refusesAClaimOfAnySizeByTheHeaderAlone(int width, int height) {
		assertRefused(TestImages.pngHeaderOnly(width, height), Reason.SIZE,
				Integer.toUnsignedString(width) + "x" + Integer.toUnsignedString(height));
	}

	@Test
	void refusesAnAnimation() {
		byte[] animated = TestImages.png(TestImages.GREY, 8, this.pixels,
				TestImages.chunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array()));

		assertRefused(animated, Reason.UNSUPPORTED, "animated");
	}

	@ParameterizedTest
	@MethodSource("otherFormats")
	void refusesOtherFormats(byte[] file) {
		assertRefused(file, Reason.UNSUPPORTED, "neither a " + ImageFormat.names("nor"));
	}

	static Stream<byte[]> otherFormats() {
		return Stream.of("a text file".getBytes(StandardCharsets.UTF_8), new byte[] { 1 }, new byte[784],
				"<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void refusesNothing() {
		assertRefused(new byte[0], Reason.EMPTY, "is empty");
	}

	@Test
	void refusesEveryTruncationOfAPng() {
		byte[] whole = TestImages.greyPng(this.pixels);

		for (int length = 8; length < whole.length; length++) {
			assertRefused(Arrays.copyOf(whole, length), Reason.UNREADABLE, "PNG file");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void refusesEveryTruncationOfAJpeg(boolean progressive) {
		byte[] whole = TestImages.jpeg(TestImages.greyImage(this.pixels, 28, 28), progressive);

		for (int length = 3; length < whole.length; length++) {
			assertRefused(Arrays.copyOf(whole, length), Reason.UNREADABLE, "JPEG file");
		}
	}

	@Test
	void refusesAPngWhosePixelsEndEarly() {
		byte[] few = TestImages.pngWith(TestImages.header(28, 28, 8, TestImages.GREY),
				TestImages.chunk("IDAT", TestImages.deflate(new byte[29 * 10])), TestImages.chunk("IEND", new byte[0]));
		byte[] compressed = TestImages.deflate(new byte[29 * 28]);
		byte[] cut = TestImages.pngWith(TestImages.header(28, 28, 8, TestImages.GREY),
				TestImages.chunk("IDAT", Arrays.copyOf(compressed, compressed.length / 2)),
				TestImages.chunk("IEND", new byte[0]));
		byte[] none = TestImages.pngWith(TestImages.header(28, 28, 8, TestImages.GREY),
				TestImages.chunk("IEND", new byte[0]));

		for (byte[] file : new byte[][] { few, cut, none }) {
			assertRefused(file, Reason.UNREADABLE, "");
		}
	}

	@Test
	void refusesAPngWithoutAPalette() {
		assertRefused(TestImages.png(TestImages.PALETTE, 8, this.pixels), Reason.UNREADABLE, "");
	}

	@Test
	void refusesFlippedBitsInAPng() {
		byte[] whole = TestImages.greyPng(this.pixels);

		for (int i = 29; i < whole.length; i += 7) {
			byte[] flipped = whole.clone();
			flipped[i] ^= 16;
			assertRefused(flipped, Reason.UNREADABLE, "");
		}
	}

	@Test
	void neverFailsOnGarbageInAnyOtherWay() {
		Random random = new Random(7);
		byte[] png = TestImages.greyPng(this.pixels);
		byte[] jpeg = TestImages.jpeg(TestImages.greyImage(this.pixels, 28, 28), true);

		for (int i = 0; i < 1500; i++) {
			byte[] file = ((i % 3 == 0) ? png : jpeg).clone();
			for (int j = 0; j <= i % 5; j++) {
				file[3 + random.nextInt(file.length - 3)] = (byte) random.nextInt(256);
			}
			try {
				assertThat(decode(file)).hasSize(784);
			}
			catch (ImageException ex) {
				assertThat(ex.reason()).isNotNull();
			}
		}
	}

	@Test
	void refusesAJpegOfFourColours() {
		assertRefused(TestImages.cmykJpeg(), Reason.UNSUPPORTED, "4 colour components");
	}

	@Test
	void refusesAJpegWithoutAnImage() {
		byte[] file = { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9 };

		assertRefused(file, Reason.UNREADABLE, "without an image");
	}

	@Test
	void spendsNoMemoryOnCompressedMetadata() {
		byte[] bomb = TestImages.deflate(new byte[64 << 20]);
		ByteBuffer text = ByteBuffer.allocate(bomb.length + 3).put((byte) 'k').put((byte) 0).put((byte) 0).put(bomb);

		assertThat(decode(TestImages.png(TestImages.GREY, 8, this.pixels, TestImages.chunk("zTXt", text.array()))))
			.isEqualTo(this.pixels);
	}

	@Test
	void readsNoFurtherThanTheLastRow() {
		byte[] rows = new byte[64 << 20];
		byte[] bomb = TestImages.pngWith(TestImages.header(28, 28, 8, TestImages.GREY),
				TestImages.chunk("IDAT", TestImages.deflate(rows)), TestImages.chunk("IEND", new byte[0]));

		assertThat(decode(bomb)).containsOnly(0);
	}

	private static void assertRefused(byte[] file, Reason reason, String message) {
		assertThatExceptionOfType(ImageException.class).isThrownBy(() -> decode(file))
			.withMessageContaining(message)
			.extracting(ImageException::reason)
			.isEqualTo(reason);
	}

	private static byte[] decode(byte[] file) {
		return ImageFile.check(file, SizeCheck.exactly(Garments.IMAGE)).intensities(Garments.IMAGE);
	}

}
