package io.atelier.inference.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.dataset.Garments;
import io.atelier.inference.TestImages;
import io.atelier.inference.image.ImageFile;
import io.atelier.inference.picture.Box;

import static org.assertj.core.api.Assertions.assertThat;

class PhotoPreparationTests {

	@ParameterizedTest
	@CsvSource({ "0x000000, 0xffffff, true, 255", "0xffffff, 0x000000, false, 255", "0x404040, 0xf0f0f0, true, 191" })
	void makesTheGarmentLightOnBlack(String ink, String background, boolean inverted, int expected) {
		PreparedImage prepared = prepare(
				TestImages.photo(300, 200, 40, 30, 60, 120, Integer.decode(ink), Integer.decode(background), "png"),
				Invert.AUTO);

		assertThat(prepared.preparation().inverted()).isEqualTo(inverted);
		assertThat(prepared.preparation().warnings()).isEmpty();
		for (int y = 0; y < 28; y++) {
			for (int x = 0; x < 28; x++) {
				assertThat(at(prepared, x, y)).isEqualTo((x >= 7 && x < 21) ? expected : 0);
			}
		}
	}

	@Test
	void doesAsItIsToldAboutPolarity() {
		byte[] file = TestImages.photo(60, 60, 20, 10, 20, 40, 0x101010, 0xf0f0f0, "png");

		PreparedImage prepared = prepare(file, Invert.FALSE);

		assertThat(prepared.preparation().inverted()).isFalse();
		assertThat(at(prepared, 14, 14)).isEqualTo(0x10);
	}

	@Test
	void turnsAPhotoUprightBeforeItIsCentred() {
		byte[] file = TestImages
			.withOrientation(TestImages.photo(300, 200, 40, 30, 120, 60, 0x000000, 0xffffff, "jpeg"), 6);

		PreparedImage prepared = prepare(file, Invert.AUTO);

		assertThat(prepared.preparation().steps()).extracting(Step::step)
			.containsExactly("decode", "orientation", "trim", "average", "sample", "sharpen", "extend", "negate",
					"grayscale");
		assertThat(at(prepared, 14, 1)).isGreaterThan(240);
		assertThat(at(prepared, 1, 14)).isZero();
	}

	@Test
	void seesWhiteThroughTransparency() {
		BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
		for (int i = 0; i < 40 * 20; i++) {
			image.setRGB(20 + i % 20, 10 + i / 20, 0xff303030);
		}

		PreparedImage prepared = prepare(TestImages.file(image, "png"), Invert.AUTO);

		assertThat(prepared.preparation().inverted()).isTrue();
		assertThat(at(prepared, 14, 14)).isEqualTo(255 - 0x30);
	}

	@Test
	void findsASmallGarmentOnALargePhoto() {
		PreparedImage prepared = prepare(TestImages.photo(3000, 2000, 2000, 1200, 400, 800, 0x000000, 0xffffff, "png"),
				Invert.AUTO);

		Step trim = prepared.preparation().steps().get(2);
		assertThat(trim.step()).isEqualTo("trim");
		assertThat(trim.width()).isBetween(68, 70);
		assertThat(trim.height()).isBetween(136, 139);
	}

	@Test
	void toleratesNoiseOfABackground() {
		BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(3);
		for (int i = 0; i < 200 * 200; i++) {
			boolean inside = i % 200 >= 60 && i % 200 < 120 && i / 200 >= 40 && i / 200 < 160;
			image.setRGB(i % 200, i / 200, 0x010101 * ((inside ? 40 : 230) + random.nextInt(11)));
		}

		Step trim = prepare(TestImages.file(image, "png"), Invert.AUTO).preparation().steps().get(1);

		assertThat(trim).isEqualTo(Step.trim(new Box(60, 40, 60, 120)));
	}

	@Test
	void warnsWhereNothingIsLeft() {
		PreparedImage prepared = prepare(TestImages.photo(50, 50, 0, 0, 0, 0, 0, 0xffffff, "png"), Invert.AUTO);

		assertThat(prepared.preparation().warnings()).containsExactly(Warning.EMPTY_TRIM);
		assertThat(prepared.pixels()).containsOnly(0);
	}

	@Test
	void warnsWhereNothingWasTrimmed() {
		BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 64 * 64; i++) {
			image.setRGB(i % 64, i / 64, 0x010101 * ((i % 64 + i / 64) % 2 * 200));
		}

		assertThat(prepare(TestImages.file(image, "png"), Invert.FALSE).preparation().warnings())
			.containsExactly(Warning.FULL_FRAME);
	}

	@Test
	void warnsOfAGreyBorderAndFewPixels() {
		PreparedImage prepared = prepare(TestImages.photo(30, 30, 10, 10, 9, 9, 0x000000, 0x808080, "png"),
				Invert.AUTO);

		assertThat(prepared.preparation().warnings()).containsExactly(Warning.UNCLEAR_POLARITY, Warning.TOO_SMALL);
	}

	@Test
	void usesAnImageAsItIs() {
		byte[] pixels = TestImages.pixels(3);

		assertThat(UnpreparedImage.of(pixels.clone(), new Handling(Garments.IMAGE, null, Invert.AUTO)).pixels())
			.isEqualTo(pixels);
		assertThat(UnpreparedImage.of(pixels.clone(), new Handling(Garments.IMAGE, null, Invert.FALSE))
			.preparation()
			.warnings()).isEmpty();
		assertThat(UnpreparedImage
			.of(new byte[] { 0, 1, (byte) 200, (byte) 255 }, new Handling(Garments.IMAGE, null, Invert.TRUE))
			.pixels()).containsExactly(255, 254, 55, 0);
	}

	@ParameterizedTest
	@CsvSource({ "0, 255, false", "255, 0, true", "160, 0, false" })
	void warnsOfABrightBorderOfAnImageAsItIs(int border, int inside, boolean warned) {
		byte[] pixels = new byte[784];
		Arrays.fill(pixels, (byte) border);
		for (int y = 1; y < 27; y++) {
			Arrays.fill(pixels, y * 28 + 1, y * 28 + 27, (byte) inside);
		}

		assertThat(UnpreparedImage.of(pixels, new Handling(Garments.IMAGE, null, Invert.AUTO))
			.preparation()
			.warnings()
			.contains(Warning.LOOKS_INVERTED)).isEqualTo(warned);
	}

	private static PreparedImage prepare(byte[] file, Invert invert) {
		return PhotoPreparation.prepare(ImageFile.check(file, (width, height) -> {
		}), new Handling(Garments.IMAGE, null, invert));
	}

	private static int at(PreparedImage image, int x, int y) {
		return Byte.toUnsignedInt(image.pixels()[y * 28 + x]);
	}

}
