package io.atelier.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WholeJobsTests {

	@Test
	void readsThePeakMemory() {
		assertThat(WholeJobs.peakMebibytes(List.of("Name:\tjava", "VmPeak:\t 9999999 kB", "VmHWM:\t  524288 kB")))
			.hasValue(512);
	}

	@Test
	void knowsNoPeakWhereTheSystemTellsNone() {
		assertThat(WholeJobs.peakMebibytes(List.of("Name:\tjava"))).isEmpty();
	}

}
