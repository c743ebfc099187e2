package io.atelier.dataset;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.atelier.recipe.Signature;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DatasetSchemaTests {

	@ParameterizedTest
	@CsvSource({ "1, 8, 64, 2", "3, 64, 8, 100" })
	void saysWhatANetworkTakesAndGives(int channels, int height, int width, int classes) {
		Shape image = new Shape(channels, height, width);
		assertThat(new DatasetSchema(image, Collections.nCopies(classes, "x")).signature())
			.isEqualTo(new Signature(image, classes));
	}

	@ParameterizedTest
	@CsvSource({ "4, 8, 8, 2", "1, 7, 8, 2", "1, 8, 65, 2", "1, 8, 8, 1", "1, 8, 8, 101" })
	void refusesOtherShapesAndNumbersOfClasses(int channels, int height, int width, int classes) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DatasetSchema(new Shape(channels, height, width), Collections.nCopies(classes, "x")));
	}

	@Test
	void refusesPartsThatDoNotFitTogether() {
		ImageSet training = Garments.images(new byte[Garments.PIXELS], new byte[1]);
		DatasetSchema other = new DatasetSchema(Garments.IMAGE, List.of("left", "right"));
		ImageSet test = new ImageSet(other, new byte[Garments.PIXELS], new byte[1]);
		assertThatIllegalArgumentException().isThrownBy(() -> new Dataset("x", training, test, "0"))
			.withMessageContaining("'x'");
	}

	@Test
	void selectsAndDrawsImagesOfSeveralChannels() {
		DatasetSchema schema = new DatasetSchema(new Shape(3, 8, 8), List.of("left", "right"));
		byte[] pixels = new byte[2 * 192];
		pixels[192 + 64 + 9] = (byte) 200;
		ImageSet images = new ImageSet(schema, pixels, new byte[] { 0, 1 }).select(new int[] { 1 });
		assertThat(images.size()).isOne();
		assertThat(images.picture(0).getRGB(1, 1) & 0xffffff).isEqualTo(200 << 8);
	}

}
