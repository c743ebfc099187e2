package io.atelier.inference.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import io.atelier.inference.image.ImageFile;
import io.atelier.platform.picture.Png;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos for networks whose images have another size or colours.
 */
class PicturesOfOtherShapesTests {

	private static final Shape IMAGE = new Shape(3, 16, 12);

	@Test
	void fillsTheFrameAndKeepsColours() {
		BufferedImage photo = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = photo.createGraphics();
		graphics.setColor(Color.BLACK);
		graphics.fillRect(0, 0, 200, 200);
		graphics.setColor(new Color(200, 100, 50));
		graphics.fillRect(80, 20, 60, 160);
		graphics.dispose();
		PreparedImage prepared = PhotoPreparation.prepare(file(photo), new Handling(IMAGE, null, Invert.AUTO));
		assertThat(prepared.pixels()).hasSize(3 * 16 * 12);
		// 60 by 160 becomes 6 by 16, in the middle of 12 columns.
		assertThat(shade(prepared, 0, 0, 2)).isZero();
		assertThat(shade(prepared, 0, 8, 6)).isBetween(190, 210);
		assertThat(shade(prepared, 1, 8, 6)).isBetween(90, 110);
		assertThat(shade(prepared, 2, 8, 6)).isBetween(40, 60);
		assertThat(prepared.preparation().steps()).extracting(Step::step).doesNotContain("grayscale");
		assertThat(prepared.preparation().steps()).last().satisfies((step) -> {
			assertThat(step.width()).isEqualTo(12);
			assertThat(step.height()).isEqualTo(16);
		});
	}

	@Test
	void usesAColourImageOfTheSizeUnchanged() {
		byte[] pixels = new byte[IMAGE.size()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) i;
		}
		ImageFile file = file(Png.picture(pixels, 3, 12, 16));
		assertThat(file.isOfSize(IMAGE)).isTrue();
		assertThat(file.intensities(IMAGE)).isEqualTo(pixels);
		assertThat(file.isOfSize(new Shape(3, 12, 16))).isFalse();
	}

	@Test
	void makesColourOfGray() {
		byte[] pixels = new byte[16 * 12];
		pixels[20] = 99;
		byte[] colours = file(Png.picture(pixels, 1, 12, 16)).intensities(IMAGE);
		assertThat(colours[20]).isEqualTo((byte) 99);
		assertThat(colours[192 + 20]).isEqualTo((byte) 99);
		assertThat(colours[2 * 192 + 20]).isEqualTo((byte) 99);
	}

	@Test
	void looksAtTheWholeBorderOfAnImageThatIsNotSquare() {
		byte[] pixels = new byte[IMAGE.size()];
		java.util.Arrays.fill(pixels, (byte) 250);
		assertThat(UnpreparedImage.of(pixels, new Handling(IMAGE, null, Invert.AUTO)).preparation().warnings())
			.contains(Warning.LOOKS_INVERTED);
	}

	private static ImageFile file(BufferedImage picture) {
		return ImageFile.check(Png.encode(picture), (width, height) -> {
		});
	}

	private static int shade(PreparedImage image, int channel, int row, int column) {
		return Byte.toUnsignedInt(image.pixels()[(channel * 16 + row) * 12 + column]);
	}

}
