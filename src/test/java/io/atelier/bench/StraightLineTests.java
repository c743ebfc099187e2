package io.atelier.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StraightLineTests {

	@Test
	void goesThroughPointsOnALine() {
		StraightLine line = StraightLine.through(List.of(1.0, 2.0, 4.0), List.of(5.0, 7.0, 11.0));
		assertThat(line.slope()).isEqualTo(2, within(1e-12));
		assertThat(line.intercept()).isEqualTo(3, within(1e-12));
		assertThat(line.largestDeviation()).isZero();
	}

	@Test
	void tellsHowFarTheFarthestPointLies() {
		// Least squares by hand: y = 4 + 0 x, residuals -1, 2, -1.
		StraightLine line = StraightLine.through(List.of(0.0, 1.0, 2.0), List.of(3.0, 6.0, 3.0));
		assertThat(line.slope()).isZero();
		assertThat(line.intercept()).isEqualTo(4, within(1e-12));
		assertThat(line.largestDeviation()).isEqualTo(0.5, within(1e-12));
	}

}
