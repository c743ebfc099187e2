package io.atelier.inference.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

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
import static org.assertj.core.api.Assertions.within;

class ImageFileTests {

	private static final SizeCheck ANY = (width, height) -> {
	};

	@ParameterizedTest
	@MethodSource("files")
	void decodesEveryFormat(byte[] file, String format) {
		ImageFile image = ImageFile.check(file, ANY);

		assertThat(image.format()).isEqualTo(format);
		assertThat(image.width()).isEqualTo(40);
		assertThat(image.height()).isEqualTo(30);
		assertThat(image.memory()).isBetween(1200L, 1200L * 16);
		assertThat(colour(image, 16, 16)).satisfies((rgb) -> {
			assertThat(rgb[0]).isEqualTo(200, within(16f));
			assertThat(rgb[1]).isEqualTo(0, within(16f));
			assertThat(rgb[2]).isEqualTo(0, within(16f));
		});
		assertThat(colour(image, 35, 2)).satisfies((rgb) -> assertThat(rgb[1]).isEqualTo(255, within(4f)));
	}

	static Stream<org.junit.jupiter.params.provider.Arguments> files() {
		return Stream.of(file("png"), file("jpeg"), file("gif"), file("bmp"), of(TestImages.webp(), "webp"),
				of(TestImages.lossyWebp(), "webp"), of(TestImages.transparentWebp(), "webp"));
	}

	private static org.junit.jupiter.params.provider.Arguments file(String format) {
		return of(TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, format), format);
	}

	private static org.junit.jupiter.params.provider.Arguments of(byte[] file, String format) {
		return org.junit.jupiter.params.provider.Arguments.of(file, format);
	}

	@ParameterizedTest
	@MethodSource("files")
	void refusesEveryTruncation(byte[] whole, String format) {
		for (int length = 12; length < whole.length; length++) {
			byte[] file = Arrays.copyOf(whole, length);
			assertThatExceptionOfType(ImageException.class).as("%s of %d bytes", format, length)
				.isThrownBy(() -> ImageFile.check(file, ANY).rows())
				.extracting(ImageException::reason)
				.isEqualTo(Reason.UNREADABLE);
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void neverFailsOnGarbageInAnyOtherWay(byte[] whole, String format) {
		Random random = new Random(11);
		for (int i = 0; i < 400; i++) {
			byte[] file = whole.clone();
			for (int j = 0; j <= i % 4; j++) {
				file[random.nextInt(file.length)] = (byte) random.nextInt(256);
			}
			try {
				ImageFile image = ImageFile.check(file, (width, height) -> {
					if (width * height > 100_000) {
						throw ImageException.size(width, height, Garments.IMAGE);
					}
				});
				assertThat(image.rows().width()).as(format).isEqualTo(image.width());
			}
			catch (ImageException ex) {
				assertThat(ex.reason()).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void readsHowTheCameraWasHeld(int orientation) {
		byte[] jpeg = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "jpeg");
		byte[] png = TestImages.png(TestImages.GREY, 8, new byte[784],
				TestImages.chunk("eXIf", TestImages.exif(orientation)));

		assertThat(ImageFile.check(TestImages.withOrientation(jpeg, orientation), ANY).orientation())
			.isEqualTo(orientation);
		assertThat(ImageFile.check(png, ANY).orientation()).isEqualTo(orientation);
		assertThat(ImageFile.check(withExif(TestImages.webp(), orientation), ANY).orientation()).isEqualTo(orientation);
	}

	private static byte[] withExif(byte[] webp, int orientation) {
		byte[] exif = TestImages.exif(orientation);
		return ByteBuffer.allocate(webp.length + 8 + exif.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(webp)
			.put(new byte[] { 'E', 'X', 'I', 'F' })
			.putInt(exif.length)
			.put(exif)
			.putInt(4, webp.length + exif.length)
			.array();
	}

	@Test
	void takesAPictureForUprightWhoseNoteIsBroken() {
		byte[] jpeg = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "jpeg");
		byte[] noted = TestImages.withOrientation(jpeg, 6);
		Random random = new Random(5);

		for (int i = 0; i < 300; i++) {
			byte[] file = noted.clone();
			byte[] noise = new byte[1 + i % 8];
			random.nextBytes(noise);
			System.arraycopy(noise, 0, file, 12 + random.nextInt(18), noise.length);
			assertThat(ImageFile.check(file, ANY).orientation()).isBetween(1, 8);
		}
		assertThat(ImageFile.check(TestImages.withOrientation(jpeg, 9), ANY).orientation()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "30000, 30000", "2147483647, 1" })
	void asksForASizeBeforeAnythingElse(int width, int height) {
		byte[] file = TestImages.pngHeaderOnly(width, height);

		assertThatExceptionOfType(ImageException.class)
			.isThrownBy(() -> ImageFile.check(file, SizeCheck.exactly(Garments.IMAGE)))
			.withMessageContaining(width + "x" + height);
	}

	@Test
	void readsOnlyTheFirstFrameOfAnAnimationWhateverItsCanvas() {
		byte[] still = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "gif");
		ByteArrayOutputStream animation = new ByteArrayOutputStream();
		animation.write(still, 0, still.length - 1);
		for (int i = 0; i < 2000; i++) {
			animation.writeBytes(new byte[] { 0x21, (byte) 0xf9, 4, 0, 0, 0, 0, 0 });
			animation.writeBytes(new byte[] { 0x2c, 0, 0, 0, 0, -1, -1, -1, -1, 0, 2, 0 });
		}
		byte[] file = animation.toByteArray();
		Arrays.fill(file, 6, 10, (byte) 255);

		ImageFile image = ImageFile.check(file, ANY);

		assertThat(image.width()).isEqualTo(40);
		assertThat(colour(image, 16, 16)).containsExactly(200, 0, 0);
	}

	@Test
	void refusesAnAnimatedWebp() {
		byte[] file = TestImages.transparentWebp();
		file[20] |= 2;

		assertRefused(file, Reason.UNSUPPORTED, "animated");
	}

	@Test
	void refusesAWebpWhoseSizesDiffer() {
		byte[] file = TestImages.transparentWebp();
		file[24] = 41;

		assertRefused(file, Reason.UNREADABLE, "sizes differ");
	}

	@Test
	void refusesABitmapThatMayHideSomethingElse() {
		byte[] file = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "bmp");
		file[30] = 4;

		assertRefused(file, Reason.UNSUPPORTED, "compressed BMP");
	}

	@Test
	void refusesAJpegOfEndlessScans() {
		byte[] jpeg = TestImages.photo(40, 30, 8, 4, 16, 24, 0xc80000, 0xffffff, "jpeg");
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(jpeg, 0, jpeg.length - 2);
		for (int i = 0; i < 100; i++) {
			file.writeBytes(new byte[] { -1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0 });
		}
		file.write(jpeg, jpeg.length - 2, 2);

		assertRefused(file.toByteArray(), Reason.UNSUPPORTED, "scans");
	}

	@Test
	void leavesOutPixelsOfAVeryLargePicture() {
		byte[] file = TestImages.photo(4100, 20, 2050, 0, 2050, 20, 0x0000ff, 0xffffff, "png");

		ImageFile image = ImageFile.check(file, ANY);

		assertThat(image.memory()).isEqualTo(2050 * 10 * 3);
		assertThat(image.rows().width()).isEqualTo(2050);
		assertThat(colour(image, 1000, 3)).containsExactly(255, 255, 255);
		assertThat(colour(image, 1100, 3)).containsExactly(0, 0, 255);
	}

	private static float[] colour(ImageFile image, int x, int y) {
		PixelRows rows = image.rows();
		float[] row = new float[rows.width() * 3];
		rows.read(y, row);
		return Arrays.copyOfRange(row, 3 * x, 3 * x + 3);
	}

	private static void assertRefused(byte[] file, Reason reason, String message) {
		assertThatExceptionOfType(ImageException.class).isThrownBy(() -> ImageFile.check(file, ANY).rows())
			.withMessageContaining(message)
			.extracting(ImageException::reason)
			.isEqualTo(reason);
	}

}
