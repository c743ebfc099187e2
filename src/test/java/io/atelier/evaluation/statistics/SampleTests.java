package io.atelier.evaluation.statistics;

import java.util.Arrays;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleTests {

	private static final Offset<Double> SEVEN_DIGITS = Offset.offset(5e-8);

	/**
	 * The additional hours of sleep in Student (1908), table of Cushny and Peebles. R's
	 * documentation gives {@code t.test} on them: mean 1.58, 95 % interval 0.7001142 to
	 * 2.4598858.
	 */
	private final double[] sleep = { 1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4 };

	@Test
	void findsMeanAndSpreadOfStudentsExample() {
		Sample sample = Sample.of(this.sleep);
		assertThat(sample.size()).isEqualTo(10);
		assertThat(sample.mean()).isEqualTo(1.58, Offset.offset(1e-12));
		assertThat(sample.standardDeviation().orElseThrow()).isEqualTo(1.2299955, SEVEN_DIGITS);
	}

	@Test
	void findsIntervalOfStudentsExample() {
		Interval interval = Sample.of(this.sleep).interval().orElseThrow();
		assertThat(interval.low()).isEqualTo(0.7001142, SEVEN_DIGITS);
		assertThat(interval.high()).isEqualTo(2.4598858, SEVEN_DIGITS);
	}

	/**
	 * Values 1 to n have the mean (n + 1) / 2 and the variance n (n + 1) / 12; the
	 * quantiles are those of every printed table of Student's distribution.
	 */
	@ParameterizedTest
	@CsvSource({ "2, 12.706205", "3, 4.302653", "4, 3.182446", "5, 2.776445", "10, 2.262157", "31, 2.042272" })
	void takesStudentsQuantileForEachSize(int size, double quantile) {
		double[] values = new double[size];
		Arrays.setAll(values, (i) -> i + 1);
		double mean = (size + 1) / 2.0;
		double deviation = Math.sqrt(size * (size + 1) / 12.0);
		Sample sample = Sample.of(values);
		assertThat(sample.interval().orElseThrow().high()).isEqualTo(mean + quantile * deviation / Math.sqrt(size),
				Offset.offset(1e-5));
		assertThat(sample.interval().orElseThrow().low()).isEqualTo(mean - quantile * deviation / Math.sqrt(size),
				Offset.offset(1e-5));
		assertThat(sample.nextValue().orElseThrow().low())
			.isEqualTo(mean - quantile * deviation * Math.sqrt(1 + 1.0 / size), Offset.offset(1e-5));
	}

	/**
	 * 1.58 -+ 2.262157163 x 1.229995483 x sqrt(1.1).
	 */
	@Test
	void tellsWhereNextValueWouldLie() {
		Interval next = Sample.of(this.sleep).nextValue().orElseThrow();
		assertThat(next.low()).isEqualTo(-1.3382509, SEVEN_DIGITS);
		assertThat(next.high()).isEqualTo(4.4982509, SEVEN_DIGITS);
	}

	@Test
	void knowsNoSpreadOfSingleRun() {
		Sample sample = Sample.of(0.8789);
		assertThat(sample.size()).isOne();
		assertThat(sample.mean()).isEqualTo(0.8789);
		assertThat(sample.standardDeviation()).isEmpty();
		assertThat(sample.interval()).isEmpty();
		assertThat(sample.nextValue()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 0.8789, 2.6078, 0 })
	void hasNoSpreadWhereAllRunsAgree(double value) {
		Sample sample = Sample.of(value, value, value);
		assertThat(sample.mean()).isEqualTo(value);
		assertThat(sample.standardDeviation()).hasValue(0);
		assertThat(sample.interval()).contains(new Interval(value, value));
		assertThat(sample.nextValue()).contains(new Interval(value, value));
	}

	@Test
	void doesNotDependOnOrder() {
		assertThat(Sample.of(0.25, 0.5, 1)).isEqualTo(Sample.of(1, 0.25, 0.5));
	}

	@Test
	void refusesToBeEmpty() {
		assertThatIllegalArgumentException().isThrownBy(Sample::of).withMessage("a sample needs at least one value");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY })
	void refusesWhatIsNoNumber(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(0.1, value))
			.withMessage(value + " is not a finite value");
	}

}
