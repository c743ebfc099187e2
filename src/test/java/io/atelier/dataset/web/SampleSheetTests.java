package io.atelier.dataset.web;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.atelier.dataset.Garments;
import io.atelier.dataset.ImageSet;

import static org.assertj.core.api.Assertions.assertThat;

class SampleSheetTests {

	@Test
	void drawsARowForEachClass() {
		BufferedImage sheet = new SampleSheet(4, 2, 1).draw(shades());
		int left = sheet.getWidth() - 8 - 4 * 58;
		for (int label = 0; label < 10; label++) {
			for (int i = 0; i < 4; i++) {
				int sample = sheet.getRaster().getSample(left + i * 58 + 28, 8 + label * 58 + 28, 0);
				assertThat(sample).isEqualTo(20 * label + 5);
			}
		}
	}

	@Test
	void writesLabelsBesideTheRows() {
		BufferedImage sheet = new SampleSheet(1, 2, 1).draw(shades());
		int labelWidth = sheet.getWidth() - 8 - 58;
		for (int label = 0; label < 10; label++) {
			int dark = 0;
			for (int x = 0; x < labelWidth; x++) {
				for (int y = 0; y < 58; y++) {
					dark += (sheet.getRaster().getSample(x, 8 + label * 58 + y, 0) < 100) ? 1 : 0;
				}
			}
			assertThat(dark).as("dark pixels of label %d", label).isGreaterThan(20);
		}
	}

	@Test
	void growsWithScaleAndSamples() {
		ImageSet images = shades();
		int width = new SampleSheet(1, 1, 1).draw(images).getWidth();
		assertThat(new SampleSheet(3, 1, 1).draw(images).getWidth()).isEqualTo(width + 2 * 30);
		assertThat(new SampleSheet(1, 3, 1).draw(images).getHeight()).isEqualTo(10 * (3 * 28 + 2) + 16);
	}

	@Test
	void leavesRoomWhereAClassIsTooSmall() {
		BufferedImage sheet = new SampleSheet(20, 1, 1).draw(shades());
		assertThat(sheet.getRaster().getSample(sheet.getWidth() - 20, 20, 0)).isEqualTo(255);
	}

	private static ImageSet shades() {
		byte[] pixels = new byte[50 * Garments.PIXELS];
		byte[] labels = new byte[50];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = (byte) (i % 10);
			Arrays.fill(pixels, i * Garments.PIXELS, (i + 1) * Garments.PIXELS, (byte) (20 * (i % 10) + 5));
		}
		return Garments.images(pixels, labels);
	}

}
