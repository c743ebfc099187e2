package io.atelier.evaluation.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IntervalTests {

	@ParameterizedTest
	@CsvSource({ "0.2, true", "0.3, true", "0.4, true", "0.1999, false", "0.4001, false", "NaN, false" })
	void containsItsEnds(double value, boolean contained) {
		assertThat(new Interval(0.2, 0.4).contains(value)).isEqualTo(contained);
	}

	@Test
	void refusesEndsTheWrongWayRound() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0.5))
			.withMessage("1.0 to 0.5 is not an interval");
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
	}

}
