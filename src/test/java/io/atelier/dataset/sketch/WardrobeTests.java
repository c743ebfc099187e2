package io.atelier.dataset.sketch;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Dataset;
import io.atelier.dataset.DatasetStatistics;
import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;
import io.atelier.dataset.collection.DatasetState;
import io.atelier.platform.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WardrobeTests {

	private final ImageSet images = Wardrobe.draw(500, 7);

	@Test
	void balancesTheClasses() {
		assertThat(DatasetStatistics.of(new Dataset("drawn", this.images, this.images, "")).trainingCounts())
			.containsOnly(50);
	}

	@Test
	void mixesTheClasses() {
		assertThat(this.images.labels()).isNotEqualTo(Wardrobe.draw(500, 8).labels());
		assertThat(Arrays.copyOf(this.images.labels(), 10)).isNotEqualTo(new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 });
	}

	@Test
	void drawsTheSameFromTheSameSeed() {
		assertThat(Wardrobe.draw(500, 7).pixels()).isEqualTo(this.images.pixels());
		assertThat(Wardrobe.draw(500, 8).pixels()).isNotEqualTo(this.images.pixels());
	}

	@Test
	void drawsTheSameOnEveryMachine() {
		assertThat(Sha256.of(this.images.pixels()))
			.isEqualTo("cf13860049cb061a3ea14f95cb6246abff5d80b6189b9fec836fce6e0c58ce02");
	}

	@Test
	void drawsLightGarmentsOnBlack() {
		for (int i = 0; i < this.images.size(); i++) {
			byte[] image = this.images.image(i);
			int lit = 0;
			for (byte pixel : image) {
				lit += (Byte.toUnsignedInt(pixel) > 40) ? 1 : 0;
			}
			assertThat(lit).as("lit pixels of image %d, class %d", i, this.images.labels()[i]).isBetween(40, 560);
			assertThat(image[0]).isZero();
			assertThat(image[Garments.PIXELS - 1]).isZero();
		}
	}

	@Test
	void drawsNoImageTwice() {
		assertThat(IntStream.range(0, this.images.size())
			.mapToObj((index) -> HexFormat.of().formatHex(this.images.image(index)))).doesNotHaveDuplicates();
	}

	@Test
	void canBeLearntButNotByTheMeanImagesAlone() {
		double accuracy = accuracyOfNearestMean(this.images, Wardrobe.draw(500, 1_000_000));
		assertThat(accuracy).isBetween(0.55, 0.85);
	}

	@Test
	void refusesUnbalancedSizes() {
		assertThatIllegalArgumentException().isThrownBy(() -> Wardrobe.draw(15, 1));
	}

	@Test
	void isAlwaysHere() {
		SketchSource source = new SketchSource();
		source.require();
		assertThat(source.describe().state()).isEqualTo(DatasetState.READY);
		assertThat(source.describe().sha256()).isNull();
		assertThat(source.whereabouts()).startsWith("built in");
	}

	@Test
	void tellsItsChecksumsOnceDrawn() {
		SketchSource source = new SketchSource();
		Dataset dataset = source.read();
		assertThat(dataset.training().size()).isEqualTo(source.trainingSize()).isEqualTo(6_000);
		assertThat(dataset.test().size()).isEqualTo(1_000);
		assertThat(dataset.sha256()).isEqualTo("bab969cd0fb9d04438da2385395ea1d5ea3fa79f6cdb37d554eacddeed65d199")
			.isEqualTo(source.describe().sha256());
		assertThat(source.describe().files()).hasSize(4).allSatisfy((file) -> assertThat(file.sha256()).hasSize(64));
	}

	private static double accuracyOfNearestMean(ImageSet training, ImageSet test) {
		double[][] means = new double[Garments.COUNT][Garments.PIXELS];
		for (int i = 0; i < training.size(); i++) {
			for (int j = 0; j < Garments.PIXELS; j++) {
				means[training.labels()[i]][j] += Byte.toUnsignedInt(training.pixels()[i * Garments.PIXELS + j])
						* (double) Garments.COUNT / training.size();
			}
		}
		int right = 0;
		for (int i = 0; i < test.size(); i++) {
			right += (nearest(means, test.image(i)) == test.labels()[i]) ? 1 : 0;
		}
		return (double) right / test.size();
	}

	private static int nearest(double[][] means, byte[] image) {
		int nearest = -1;
		double smallest = Double.MAX_VALUE;
		for (int label = 0; label < means.length; label++) {
			double distance = 0;
			for (int j = 0; j < image.length; j++) {
				double difference = Byte.toUnsignedInt(image[j]) - means[label][j];
				distance += difference * difference;
			}
			if (distance < smallest) {
				smallest = distance;
				nearest = label;
			}
		}
		return nearest;
	}

}
