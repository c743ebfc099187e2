package io.atelier.evaluation.statistics;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HolmCorrectionTests {

	private static final Offset<Double> EXACT = Offset.offset(1e-12);

	/**
	 * The common textbook example, four tests of which the two smallest are rejected at
	 * 0.05: 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04 raised to the value before it.
	 */
	@Test
	void adjustsTextbookExample() {
		assertThat(HolmCorrection.adjust(new double[] { 0.01, 0.04, 0.03, 0.005 }))
			.containsExactly(new double[] { 0.03, 0.06, 0.06, 0.02 }, EXACT);
	}

	/**
	 * Result of R's {@code p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")}: 5 x 0.01,
	 * 4 x 0.02, 3 x 0.03, then 2 x 0.04 and 0.05, both raised to 0.09.
	 */
	@Test
	void neverFallsFromOneTestToTheNext() {
		assertThat(HolmCorrection.adjust(new double[] { 0.01, 0.02, 0.03, 0.04, 0.05 }))
			.containsExactly(new double[] { 0.05, 0.08, 0.09, 0.09, 0.09 }, EXACT);
	}

	@Test
	void capsAtOne() {
		assertThat(HolmCorrection.adjust(new double[] { 0.9, 0.4, 1 })).containsExactly(1, 1, 1);
	}

	@Test
	void treatsEqualValuesEqually() {
		assertThat(HolmCorrection.adjust(new double[] { 0.02, 0.5, 0.02 }))
			.containsExactly(new double[] { 0.06, 0.5, 0.06 }, EXACT);
	}

	@Test
	void leavesSingleTestAlone() {
		assertThat(HolmCorrection.adjust(new double[] { 0.04 })).containsExactly(0.04);
		assertThat(HolmCorrection.adjust(new double[0])).isEmpty();
	}

	@Test
	void leavesItsArgumentAlone() {
		double[] values = { 0.03, 0.01 };
		HolmCorrection.adjust(values);
		assertThat(values).containsExactly(0.03, 0.01);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 1.1, Double.NaN })
	void refusesWhatIsNoPValue(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> HolmCorrection.adjust(new double[] { 0.5, value }))
			.withMessage(value + " is not a p-value");
	}

}
