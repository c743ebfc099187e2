package io.atelier.evaluation.calibration;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReliabilityTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-7);

	@Test
	void averagesGapsByTheNumberOfAnswers() {
		// Bin 9 of (0.6, 0.667]: confidences 0.62 and 0.64, one correct: gap 0.13. Bin 14
		// of (0.933, 1]: 0.95, 0.97, 0.99, all correct: gap -0.03. (2 x 0.13 + 3 x 0.03)
		// / 5.
		float[][] rows = { row(0.62f), row(0.64f), row(0.95f), row(0.97f), row(0.99f) };
		Reliability reliability = Reliability.of(new int[] { 0, 1, 0, 0, 0 }, (i) -> rows[i]);
		assertThat(reliability.expectedCalibrationError()).isEqualTo(0.07, EXACT);
		ReliabilityBin middle = reliability.bins().get(9);
		assertThat(middle.count()).isEqualTo(2);
		assertThat(middle.confidence()).isEqualTo(0.63, EXACT);
		assertThat(middle.accuracy()).isEqualTo(0.5);
		assertThat(middle.gap()).isEqualTo(0.13, EXACT);
		assertThat(reliability.bins().get(14).gap()).isEqualTo(-0.03, EXACT);
	}

	@Test
	void dividesConfidenceIntoFifteenBinsOfEqualWidth() {
		List<ReliabilityBin> bins = Reliability.of(new int[0], (i) -> new float[0]).bins();
		assertThat(bins).hasSize(15);
		assertThat(bins.get(0).low()).isZero();
		assertThat(bins.get(14).high()).isEqualTo(1);
		for (int i = 1; i < bins.size(); i++) {
			assertThat(bins.get(i).low()).isEqualTo(bins.get(i - 1).high());
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.0625, 0", "0.125, 1", "0.5, 7", "0.93, 13", "0.94, 14", "1, 14" })
	void putsAnswersWhereTheirConfidenceLies(float confidence, int bin) {
		List<ReliabilityBin> bins = Reliability.of(new int[1], (i) -> new float[] { confidence }).bins();
		assertThat(bins.get(bin).count()).isEqualTo(1);
		assertThat(bins.get(bin).low()).isLessThanOrEqualTo(confidence);
		assertThat(bins.get(bin).high()).isGreaterThanOrEqualTo(confidence);
	}

	@Test
	void findsNothingWrongWithAnswersThatAreRightAsOftenAsTheySay() {
		// Three of four correct at 0.75.
		int[] labels = { 0, 0, 0, 1 };
		assertThat(Reliability.of(labels, (i) -> row(0.75f)).expectedCalibrationError()).isZero();
	}

	@Test
	void takesTheMostProbableClassForTheAnswer() {
		Reliability reliability = Reliability.of(new int[] { 2 }, (i) -> new float[] { 0.1f, 0.2f, 0.7f });
		assertThat(reliability.bins().get(10).accuracy()).isEqualTo(1);
		assertThat(reliability.bins().get(10).confidence()).isEqualTo(0.7, EXACT);
	}

	@Test
	void countsNothingAsZero() {
		Reliability reliability = Reliability.of(new int[0], (i) -> new float[0]);
		assertThat(reliability.expectedCalibrationError()).isZero();
		assertThat(reliability.bins()).allSatisfy((bin) -> assertThat(bin.accuracy()).isZero());
	}

	private static float[] row(float first) {
		return new float[] { first, 1 - first };
	}

}
