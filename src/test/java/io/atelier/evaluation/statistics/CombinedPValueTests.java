package io.atelier.evaluation.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CombinedPValueTests {

	@Test
	void isSingleValueItself() {
		assertThat(CombinedPValue.of(0.03)).isEqualTo(0.03);
	}

	@Test
	void isTwiceTheMedian() {
		assertThat(CombinedPValue.of(0.5, 0.001, 0.02)).isEqualTo(0.04);
		assertThat(CombinedPValue.of(0.25, 1, 0.002, 0.0001, 0.125)).isEqualTo(0.25);
	}

	@Test
	void takesUpperMiddleOfEvenNumber() {
		assertThat(CombinedPValue.of(0.01, 0.02)).isEqualTo(0.04);
		assertThat(CombinedPValue.of(0.125, 0.0001, 0.9, 0.002)).isEqualTo(0.25);
	}

	@Test
	void capsAtOne() {
		assertThat(CombinedPValue.of(0.9, 0.7)).isOne();
	}

	@Test
	void leavesItsArgumentAlone() {
		double[] values = { 0.3, 0.1, 0.2 };
		CombinedPValue.of(values);
		assertThat(values).containsExactly(0.3, 0.1, 0.2);
	}

	@Test
	void refusesNoneAndWhatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(CombinedPValue::of)
			.withMessage("there is no p-value to combine");
		assertThatIllegalArgumentException().isThrownBy(() -> CombinedPValue.of(0.5, 1.5))
			.withMessage("1.5 is not a p-value");
	}

}
