package io.atelier.evaluation.statistics;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WilsonIntervalTests {

	private static final Offset<Double> FOUR_DIGITS = Offset.offset(5e-5);

	/**
	 * Newcombe (1998), Statistics in Medicine 17, table I, method 3.
	 */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
			"1, 29, 0.0061, 0.1718" })
	void isTheScoreIntervalOfNewcombe(int successes, int trials, double low, double high) {
		Interval interval = WilsonInterval.of(successes, trials);
		assertThat(interval.low()).isEqualTo(low, FOUR_DIGITS);
		assertThat(interval.high()).isEqualTo(high, FOUR_DIGITS);
	}

	/**
	 * From Wilson's formula with z = 1.959963984540054, computed independently of this
	 * code.
	 */
	@ParameterizedTest
	@CsvSource({ "9329, 10000, 0.9278281574649784, 0.9376393767456898",
			"9367, 10000, 0.931757731671807, 0.9413068841512441" })
	void isHalfPointEitherWayOnTenThousandImages(int successes, int trials, double low, double high) {
		Interval interval = WilsonInterval.of(successes, trials);
		assertThat(interval.low()).isEqualTo(low, Offset.offset(1e-12));
		assertThat(interval.high()).isEqualTo(high, Offset.offset(1e-12));
	}

	@Test
	void staysBetweenZeroAndOne() {
		assertThat(WilsonInterval.of(0, 20).low()).isZero();
		assertThat(WilsonInterval.of(20, 20).high()).isOne();
		assertThat(WilsonInterval.of(20, 20).low()).isEqualTo(1 - WilsonInterval.of(0, 20).high(),
				Offset.offset(1e-12));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-1, 20", "21, 20", "0, -1" })
	void refusesSharesThatCannotBe(int successes, int trials) {
		assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(successes, trials));
	}

}
