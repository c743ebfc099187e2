package io.atelier.study.comparison;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.evaluation.statistics.Sample;
import io.atelier.study.Measure;
import io.atelier.study.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictRuleTests {

	@ParameterizedTest
	@CsvSource({ "0.8789, REPRODUCED", "0.8889, REPRODUCED", "0.8689, REPRODUCED", "0.8890, CANNOT_BE_TOLD",
			"0.8688, CANNOT_BE_TOLD" })
	void toleratesOnePointOfAccuracy(double ours, Verdict verdict) {
		assertThat(judge(Measure.TEST_ACCURACY, 0.8789, ours).verdict()).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "0.44, REPRODUCED", "0.36, REPRODUCED", "0.4401, CANNOT_BE_TOLD", "0.3599, CANNOT_BE_TOLD" })
	void toleratesTenthOfLoss(double ours, Verdict verdict) {
		assertThat(judge(Measure.TEST_LOSS, 0.4, ours).verdict()).isEqualTo(verdict);
	}

	@Test
	void needsOneRunOnlyToFindValueAgain() {
		assertThat(judge(Measure.TEST_ACCURACY, 0.8789, 0.8792)).isEqualTo(new VerdictRule.Outcome(Verdict.REPRODUCED,
				"Our mean 0.8792 over 1 run is 0.0003 above the paper's 0.8789, within the tolerance of 0.0100."));
	}

	@Test
	void needsThreeRunsToDiffer() {
		assertThat(judge(Measure.TEST_ACCURACY, 0.8856, 0.9093, 0.9095)).isEqualTo(
				new VerdictRule.Outcome(Verdict.CANNOT_BE_TOLD, "Our mean 0.9094 over 2 runs is 0.0238 above the "
						+ "paper's 0.8856, beyond the tolerance of 0.0100, but 2 runs cannot tell how far runs spread."));
		assertThat(judge(Measure.TEST_ACCURACY, 0.8856, 0.9093, 0.9094, 0.9095).verdict()).isEqualTo(Verdict.DIFFERS);
	}

	/**
	 * 0.9094 -+ 4.302653 x 0.0010 x sqrt(4/3) = 0.9094 -+ 0.00497.
	 */
	@Test
	void differsWhereOneMoreRunWouldNotReachThePaper() {
		assertThat(judge(Measure.TEST_ACCURACY, 0.8856, 0.9084, 0.9094, 0.9104)).isEqualTo(new VerdictRule.Outcome(
				Verdict.DIFFERS,
				"Our mean 0.9094 over 3 runs is 0.0238 above the paper's "
						+ "0.8856, beyond the tolerance of 0.0100, and one more run of ours would lie between 0.9044 "
						+ "and 0.9144."));
	}

	/**
	 * 0.90 -+ 4.302653 x 0.02 x sqrt(4/3) = 0.90 -+ 0.0994.
	 */
	@Test
	void cannotTellWhereOneMoreRunMightReachThePaper() {
		assertThat(judge(Measure.TEST_ACCURACY, 0.92, 0.88, 0.90, 0.92)).isEqualTo(new VerdictRule.Outcome(
				Verdict.CANNOT_BE_TOLD,
				"Our mean 0.9000 over 3 runs is 0.0200 below the "
						+ "paper's 0.9200, beyond the tolerance of 0.0100, but our runs spread so far that one more "
						+ "would lie between 0.8006 and 0.9994."));
	}

	@Test
	void judgesRunsWithoutSpread() {
		assertThat(judge(Measure.TEST_LOSS, 0.5, 0.3, 0.3, 0.3).verdict()).isEqualTo(Verdict.DIFFERS);
	}

	@Test
	void cannotTellWithoutRuns() {
		assertThat(VerdictRule.judge(Measure.TEST_LOSS, 0.5, Optional.empty(), List.of()))
			.isEqualTo(new VerdictRule.Outcome(Verdict.CANNOT_BE_TOLD, "No run has finished."));
		assertThat(VerdictRule.judge(Measure.FIRST_TRAINING_LOSS, 0.5, Optional.empty(), List.of()).reason())
			.isEqualTo("No run has finished its first epoch.");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 0.9 })
	void cannotTellUnderOtherConditions(double ours) {
		assertThat(VerdictRule.judge(Measure.TEST_ACCURACY, 0.5, Optional.of(Sample.of(ours, ours, ours)),
				List.of("2 of 20 epochs", "batch size 32 instead of 128")))
			.isEqualTo(new VerdictRule.Outcome(Verdict.CANNOT_BE_TOLD,
					"The cell departs from the paper's protocol: 2 of 20 epochs; batch size 32 instead of 128."));
	}

	private static VerdictRule.Outcome judge(Measure measure, double paper, double... ours) {
		return VerdictRule.judge(measure, paper, Optional.of(Sample.of(ours)), List.of());
	}

}
