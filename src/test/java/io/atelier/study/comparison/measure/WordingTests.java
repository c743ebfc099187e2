package io.atelier.study.comparison.measure;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	@Test
	void doesNotDependOnTheMachinesLanguage() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertThat(Wording.number(0.5)).isEqualTo("0.5000");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void countsRuns() {
		assertThat(Wording.runs(1)).isEqualTo("1 run");
		assertThat(Wording.runs(3)).isEqualTo("3 runs");
	}

}
