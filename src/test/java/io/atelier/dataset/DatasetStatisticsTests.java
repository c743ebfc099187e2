package io.atelier.dataset;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DatasetStatisticsTests {

	@Test
	void countsUnsignedIntensities() {
		DatasetStatistics statistics = DatasetStatistics.of(halfWhite());
		assertThat(statistics.histogram()).hasSize(256);
		assertThat(statistics.histogram()[255]).isEqualTo(Garments.PIXELS);
		assertThat(statistics.histogram()[0]).isEqualTo(Garments.PIXELS);
		assertThat(Arrays.stream(statistics.histogram()).sum()).isEqualTo(2L * Garments.PIXELS);
	}

	@Test
	void takesThePopulationsDeviation() {
		DatasetStatistics statistics = DatasetStatistics.of(halfWhite());
		assertThat(statistics.mean()).isEqualTo(127.5);
		assertThat(statistics.standardDeviation()).isCloseTo(127.5, within(1e-9));
	}

	@Test
	void looksAtTrainingPixelsOnly() {
		ImageSet black = Garments.images(new byte[Garments.PIXELS], new byte[] { 0 });
		DatasetStatistics statistics = DatasetStatistics.of(new Dataset("tiny", black, halfWhite().training(), ""));
		assertThat(statistics.mean()).isZero();
		assertThat(statistics.standardDeviation()).isZero();
	}

	@Test
	void countsClassesOfEachPart() {
		DatasetStatistics statistics = DatasetStatistics.of(halfWhite());
		assertThat(statistics.trainingCounts()).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 1);
		assertThat(statistics.testCounts()).containsExactly(0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
	}

	private static Dataset halfWhite() {
		byte[] pixels = new byte[2 * Garments.PIXELS];
		Arrays.fill(pixels, 0, Garments.PIXELS, (byte) 255);
		return new Dataset("tiny", Garments.images(pixels, new byte[] { 3, 9 }),
				Garments.images(new byte[2 * Garments.PIXELS], new byte[] { 1, 1 }), "");
	}

}
