package io.atelier.platform.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PngTests {

	@Test
	void keepsEveryShadeOfGrayAsItIs() throws Exception {
		byte[] samples = new byte[256];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) i;
		}
		BufferedImage read = read(Png.encode(Png.picture(samples, 1, 32, 8)));
		assertThat(read.getWidth()).isEqualTo(32);
		assertThat(read.getRaster().getNumBands()).isEqualTo(1);
		for (int i = 0; i < samples.length; i++) {
			assertThat(read.getRaster().getSample(i % 32, i / 32, 0)).isEqualTo(i);
		}
	}

	@Test
	void writesColours() throws Exception {
		BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(1, 0, 0xD55E00);
		BufferedImage read = read(Png.encode(picture));
		assertThat(read.getRGB(1, 0) & 0xffffff).isEqualTo(0xD55E00);
		assertThat(read.getRGB(0, 0) & 0xffffff).isZero();
	}

	private static BufferedImage read(byte[] file) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(file));
	}

}
