package io.atelier.evaluation.statistics;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.evaluation.RightAnswers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class McNemarTestTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-14);

	/**
	 * Fay, "Exact McNemar's Test and Matching Confidence Intervals" (exact2x2 for R):
	 * {@code b = 2, c = 9, p-value = 0.06543}. By hand: 2 (1 + 11 + 55) / 2^11.
	 */
	@Test
	void agreesWithExampleOfFay() {
		assertThat(McNemarTest.of(2, 9).pValue()).isEqualTo(0.06543, Offset.offset(5e-6)).isEqualTo(67 / 1024.0, EXACT);
	}

	/**
	 * The approval ratings of Agresti, Categorical Data Analysis, table 10.1: 150 against
	 * 86; their chi-square of 17.36 has p = 0.00003. The exact value is the binomial sum
	 * in integers.
	 */
	@Test
	void agreesWithExampleOfAgresti() {
		assertThat(McNemarTest.of(150, 86).pValue()).isEqualTo(3.715936139571442e-05, Offset.offset(1e-15));
	}

	/**
	 * 2 (1 + 6) / 2^6; 2 / 2^5; 2 (1 + 8 + 28) / 2^8.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 5, 7, 32", "0, 5, 1, 16", "6, 2, 37, 128", "10, 25, 71613631, 4294967296" })
	void sumsTheBinomialTailExactly(int onlyFirst, int onlySecond, double numerator, double denominator) {
		assertThat(McNemarTest.of(onlyFirst, onlySecond).pValue()).isEqualTo(numerator / denominator, EXACT);
		assertThat(McNemarTest.of(onlySecond, onlyFirst).pValue()).isEqualTo(numerator / denominator, EXACT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, 500 })
	void findsNothingBetweenEquals(int count) {
		assertThat(McNemarTest.of(count, count).pValue()).isEqualTo(1, EXACT);
	}

	@Test
	void neverExceedsOne() {
		assertThat(McNemarTest.of(3, 3).pValue()).isLessThanOrEqualTo(1);
		assertThat(McNemarTest.of(0, 1).pValue()).isEqualTo(1, EXACT);
	}

	/**
	 * Both are correct on two images, only the first on one, only the second on three.
	 */
	@Test
	void countsImagesThatOneAloneLabelsRight() {
		int[] actual = { 0, 1, 2, 3, 4, 5, 6 };
		RightAnswers first = RightAnswers.of(actual, new int[] { 0, 1, 2, 0, 0, 0, 0 });
		RightAnswers second = RightAnswers.of(actual, new int[] { 0, 1, 0, 3, 4, 5, 0 });
		assertThat(McNemarTest.of(first, second)).isEqualTo(new McNemarTest(1, 3, 0.625));
		assertThat(McNemarTest.of(second, first)).isEqualTo(new McNemarTest(3, 1, 0.625));
	}

	@Test
	void refusesAnswersToDifferentQuestions() {
		RightAnswers three = RightAnswers.of(3, new byte[] { 7 });
		RightAnswers four = RightAnswers.of(4, new byte[] { 7 });
		assertThatIllegalArgumentException().isThrownBy(() -> McNemarTest.of(three, four));
	}

	@Test
	void refusesNegativeCounts() {
		assertThatIllegalArgumentException().isThrownBy(() -> McNemarTest.of(-1, 2))
			.withMessage("-1 and 2 cannot be counts");
		assertThatIllegalArgumentException().isThrownBy(() -> McNemarTest.of(2, -1));
	}

}
