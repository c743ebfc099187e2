package io.atelier.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MediansTests {

	@Test
	void takesTheMiddleOfAnOddNumber() {
		assertThat(Medians.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
	}

	@Test
	void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
		assertThat(Medians.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
	}

}
