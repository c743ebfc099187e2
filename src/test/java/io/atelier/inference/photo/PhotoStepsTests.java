package io.atelier.inference.photo;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.inference.picture.AreaAverage;
import io.atelier.inference.picture.Box;
import io.atelier.inference.picture.Orientation;
import io.atelier.inference.picture.Picture;
import io.atelier.inference.picture.Sampling;
import io.atelier.inference.picture.Sharpening;
import io.atelier.inference.picture.Trim;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PhotoStepsTests {

	@Test
	void averagesTheAreaThatAPixelCovers() {
		Picture source = Picture.of(bytes(0, 30, 60, 90, 120, 150), new Shape(1, 2, 3));

		Picture target = AreaAverage.reduce(source, 2);

		// Each of two columns covers one and a half; both rows become one.
		assertThat(target.width()).isEqualTo(2);
		assertThat(target.height()).isEqualTo(1);
		assertThat(target.get(0, 0, 0)).isEqualTo((0 + 15 + 90 + 60) / 3f, within(0.001f));
		assertThat(target.get(1, 0, 2)).isEqualTo((15 + 60 + 60 + 150) / 3f, within(0.001f));
	}

	@ParameterizedTest
	@CsvSource({ "1000, 37, 512", "511, 512, 73", "4095, 3, 512", "29, 29, 28" })
	void keepsAPlainColourWhenItAverages(int width, int height, int longest) {
		byte[] plain = new byte[width * height];
		Arrays.fill(plain, (byte) 200);

		Picture target = AreaAverage.reduce(Picture.of(plain, new Shape(1, height, width)), longest);

		for (int y = 0; y < target.height(); y++) {
			for (int x = 0; x < target.width(); x++) {
				assertThat(target.get(x, y, 1)).isEqualTo(200, within(0.05f));
			}
		}
	}

	@Test
	void leavesASmallPictureAlone() {
		Picture target = AreaAverage.reduce(Picture.of(bytes(1, 2, 3, 4), new Shape(1, 2, 2)), 73);

		assertThat(shades(target)).containsExactly(1, 2, 3, 4);
	}

	// A picture of "1 2 3 / 4 5 6" as a camera stores it in each of eight orientations.
	@ParameterizedTest
	@CsvSource({ "1, 3, '1 2 3 4 5 6'", "2, 3, '3 2 1 6 5 4'", "3, 3, '6 5 4 3 2 1'", "4, 3, '4 5 6 1 2 3'",
			"5, 2, '1 4 2 5 3 6'", "6, 2, '4 1 5 2 6 3'", "7, 2, '6 3 5 2 4 1'", "8, 2, '3 6 2 5 1 4'" })
	void turnsAPictureUpright(int orientation, int width, String expected) {
		Picture upright = Orientation.upright(Picture.of(bytes(1, 2, 3, 4, 5, 6), new Shape(1, 2, 3)), orientation);

		assertThat(upright.width()).isEqualTo(width);
		assertThat(shades(upright)).containsExactly(IntStream.of(numbers(expected)).toArray());
	}

	@Test
	void trimsWhatIsCloseToTheCorners() {
		// 12 is closer than 5 % of 255, 13 is not.
		Picture picture = Picture.of(bytes(0, 12, 0, 0, 0, 0, 13, 0, 0, 99, 0, 0, 0, 12, 0, 0), new Shape(1, 4, 4));

		assertThat(Trim.box(picture)).isEqualTo(new Box(1, 1, 2, 2));
	}

	@ParameterizedTest
	@CsvSource({ "22, 0, 0, 0", "23, 0, 0, 1", "15, 15, 0, 0", "16, 16, 0, 1", "12, 12, 12, 0", "13, 13, 13, 1" })
	void measuresFuzzAsADistanceOfColours(int red, int green, int blue, int left) {
		// The diagonal of the cube is 100 %: 3 * 12.75^2 = 487.7.
		Picture picture = new Picture(3, 3);
		picture.set(1, 1, 0, red);
		picture.set(1, 1, 1, green);
		picture.set(1, 1, 2, blue);

		assertThat(Trim.box(picture).width()).isEqualTo(left);
	}

	@Test
	void holdsEachEdgeAgainstItsOwnCorner() {
		// A background that becomes darker to the right by 20 in all.
		Picture picture = Picture.of(bytes(220, 210, 200, 220, 0, 200, 220, 210, 200), new Shape(1, 3, 3));

		Box box = Trim.box(picture);

		assertThat(box.x()).isEqualTo(1);
		assertThat(box.width()).isEqualTo(1);
	}

	@Test
	void findsNothingInOneColour() {
		assertThat(Trim.box(Picture.of(bytes(7, 7, 7, 7), new Shape(1, 2, 2))).isEmpty()).isTrue();
	}

	@Test
	void samplesTheMiddleOfEachCell() {
		Picture picture = Picture.of(bytes(0, 1, 2, 3, 4, 5, 6, 7, 8), new Shape(1, 1, 9));

		assertThat(shades(Sampling.sample(picture, new Shape(1, 3, 3)))).containsExactly(1, 4, 7);
		assertThat(shades(Sampling.sample(picture, new Shape(1, 2, 2)))).containsExactly(2, 6);
	}

	@Test
	void repeatsPixelsOfASmallPicture() {
		Picture sampled = Sampling.sample(Picture.of(bytes(10, 20), new Shape(1, 1, 2)), new Shape(1, 4, 4));

		assertThat(sampled.height()).isEqualTo(2);
		assertThat(shades(sampled)).containsExactly(10, 10, 20, 20, 10, 10, 20, 20);
	}

	@Test
	void sharpensByAGaussianOfRadiusAndDeviationOne() {
		Picture picture = Picture.of(bytes(100, 100, 100, 100, 110, 100, 100, 100, 100), new Shape(1, 3, 3));

		Picture sharp = Sharpening.sharpen(picture);

		// g = 1, exp(-1/2), exp(-1): their sum is 4.8976, that of the weights 5.8976.
		assertThat(sharp.get(1, 1, 0)).isEqualTo(100 + 10 * 9.7953f / 5.8976f, within(0.01f));
		assertThat(sharp.get(1, 0, 0)).isEqualTo(100 - 10 * 0.60653f / 5.8976f, within(0.01f));
		assertThat(sharp.get(0, 0, 0)).isEqualTo(100 - 10 * 0.36788f / 5.8976f, within(0.01f));
	}

	@Test
	void sharpensNoPlainColourAndLeavesNoRange() {
		assertThat(shades(Sharpening.sharpen(Picture.of(bytes(9, 9, 9, 9), new Shape(1, 2, 2))))).containsExactly(9, 9,
				9, 9);
		assertThat(shades(Sharpening.sharpen(Picture.of(bytes(255, 0, 255, 0), new Shape(1, 2, 2)))))
			.containsExactly(255, 0, 255, 0);
	}

	private static byte[] bytes(int... shades) {
		byte[] bytes = new byte[shades.length];
		for (int i = 0; i < shades.length; i++) {
			bytes[i] = (byte) shades[i];
		}
		return bytes;
	}

	private static int[] numbers(String text) {
		return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
	}

	private static int[] shades(Picture picture) {
		return IntStream.range(0, picture.width() * picture.height())
			.map((i) -> Math.round(picture.get(i % picture.width(), i / picture.width(), 0)))
			.toArray();
	}

}
