package io.atelier.bench;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingSpeedTests {

	@ParameterizedTest
	@CsvSource({ "1000, 128, 60000, 1024", "3, 128, 60000, 512", "1e9, 128, 60000, 60000", "400, 128, 300, 300" })
	void takesWholeBatchesAsFarAsThereAreImages(double wanted, int batchSize, int available, int images) {
		assertThat(TrainingSpeed.imagesOfEpoch(wanted, batchSize, available)).isEqualTo(images);
	}

}
