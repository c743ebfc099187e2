package io.atelier.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberRangeTests {

	@Test
	void knowsWhichBoundsBelongToIt() {
		NumberRange above = NumberRange.above(0, 10);
		assertThat(above.contains(0)).isFalse();
		assertThat(above.contains(Double.MIN_VALUE)).isTrue();
		assertThat(above.contains(10)).isTrue();
		assertThat(above.contains(10.1)).isFalse();
		NumberRange below = NumberRange.below(0, 1);
		assertThat(below.contains(0)).isTrue();
		assertThat(below.contains(1)).isFalse();
		assertThat(below.contains(-0.1)).isFalse();
	}

	@Test
	void holdsOnlyFiniteNumbers() {
		assertThat(NumberRange.from(0).contains(Double.POSITIVE_INFINITY)).isFalse();
		assertThat(NumberRange.from(0).contains(Double.NaN)).isFalse();
		assertThat(NumberRange.from(0).contains(1e300)).isTrue();
	}

	@Test
	void saysItInWords() {
		assertThat(NumberRange.above(0, 10)).hasToString("above 0, at most 10");
		assertThat(NumberRange.below(0, 0.5)).hasToString("at least 0, below 0.5");
		assertThat(NumberRange.from(0)).hasToString("at least 0");
	}

}
