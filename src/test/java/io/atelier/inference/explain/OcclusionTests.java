package io.atelier.inference.explain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OcclusionTests {

	private final byte[] white = new byte[784];

	OcclusionTests() {
		Arrays.fill(this.white, (byte) 255);
	}

	@Test
	void findsThePixelThatTheLabelRestsOn() {
		// The odds are e to 1 with the pixel, and 1 to e squared without it.
		Influence influence = explain(this.white, (image) -> (image[at(10, 17)] != 0) ? 1 : -2);
		assertThat(influence.value(10, 17)).isCloseTo(3, within(1e-4f));
		// Two of the four patches cover both pixels.
		assertThat(influence.value(10, 15)).isCloseTo(1.5f, within(1e-4f));
		assertThat(influence.value(8, 15)).isCloseTo(0.75f, within(1e-4f));
		assertThat(influence.value(10, 21)).isCloseTo(0, within(1e-4f));
		assertThat(influence.value(20, 17)).isCloseTo(0, within(1e-4f));
		assertThat(influence.scale()).isCloseTo(3, within(1e-4f));
	}

	@Test
	void tellsWhatSpeaksAgainstTheLabel() {
		Influence influence = explain(this.white, (image) -> (image[at(4, 4)] != 0) ? 1 : 2.5);
		assertThat(influence.value(4, 4)).isCloseTo(-1.5f, within(1e-4f));
	}

	@Test
	void givesCornersTheirFullWeight() {
		Influence influence = explain(this.white,
				(image) -> 8 - ((image[0] != 0) ? 0 : 2) - ((image[at(27, 27)] != 0) ? 0 : 3));
		assertThat(influence.value(0, 0)).isCloseTo(2, within(1e-3f));
		assertThat(influence.value(27, 27)).isCloseTo(3, within(1e-3f));
	}

	@Test
	void seesNothingWhereNothingIsCovered() {
		byte[] image = new byte[784];
		image[at(20, 20)] = (byte) 200;
		Influence influence = explain(image, (covered) -> sum(covered) / 100.0);
		assertThat(influence.value(20, 20)).isPositive();
		assertThat(influence.value(5, 5)).isZero();
	}

	@Test
	void tellsFallsOfOddsWhereAProbabilityIsAlmostOne() {
		Influence influence = explain(this.white, (image) -> (image[at(14, 14)] != 0) ? 30 : 20);
		assertThat(influence.value(14, 14)).isCloseTo(10, within(1e-2f));
	}

	@Test
	void explainsTheMostProbableClass() {
		Influence influence = new Occlusion(Garments.IMAGE).explain(this.white, (images) -> {
			float[][] rows = new float[images.length / 784][];
			for (int i = 0; i < rows.length; i++) {
				rows[i] = (images[i * 784 + at(3, 3)] != 0) ? new float[] { 0.1f, 0.1f, 0.8f }
						: new float[] { 0.4f, 0.1f, 0.5f };
			}
			return rows;
		});
		assertThat(influence.value(3, 3)).isCloseTo((float) Math.log(4), within(1e-5f));
	}

	@Test
	void asksOnceForNoMoreImagesThanARequestMayHold() {
		AtomicInteger calls = new AtomicInteger();
		AtomicInteger images = new AtomicInteger();
		new Occlusion(Garments.IMAGE).explain(this.white, (pixels) -> {
			calls.incrementAndGet();
			images.set(pixels.length / 784);
			float[][] rows = new float[images.get()][10];
			for (float[] row : rows) {
				Arrays.fill(row, 0.1f);
			}
			return rows;
		});
		assertThat(calls).hasValue(1);
		assertThat(images).hasValue(1 + 15 * 15);
	}

	@Test
	void drawsForInVermilionAndAgainstInBlue() throws IOException {
		Influence influence = explain(this.white,
				(image) -> 2 - ((image[at(5, 5)] != 0) ? 0 : 4) + ((image[at(20, 20)] != 0) ? 0 : 2));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(influence.png()));
		assertThat(image.getWidth()).isEqualTo(28);
		assertThat(image.getHeight()).isEqualTo(28);
		assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xd55e00);
		assertThat(image.getRGB(20, 20) & 0xffffff).isEqualTo(0x80b9d9);
		assertThat(image.getRGB(13, 1) & 0xffffff).isEqualTo(0xffffff);
	}

	@Test
	void staysPaleWhereNothingMatters() throws IOException {
		Influence influence = explain(this.white, (image) -> 1 - 1e-4 * (255 * 784 - sum(image)) / 255);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(influence.png()));
		assertThat(influence.scale()).isEqualTo(0.1f);
		assertThat(image.getRGB(14, 14) & 0xff).isGreaterThan(240);
	}

	// Explains with a network of two classes whose log-odds for the first are given.
	private static Influence explain(byte[] image, ToDoubleFunction<byte[]> logOdds) {
		return new Occlusion(Garments.IMAGE).explain(image, (images) -> {
			float[][] rows = new float[images.length / 784][];
			for (int i = 0; i < rows.length; i++) {
				double odds = Math.exp(logOdds.applyAsDouble(Arrays.copyOfRange(images, i * 784, (i + 1) * 784)));
				rows[i] = new float[] { (float) (odds / (1 + odds)), (float) (1 / (1 + odds)) };
			}
			return rows;
		});
	}

	private static int at(int row, int column) {
		return row * 28 + column;
	}

	private static int sum(byte[] pixels) {
		int sum = 0;
		for (byte pixel : pixels) {
			sum += Byte.toUnsignedInt(pixel);
		}
		return sum;
	}

}
