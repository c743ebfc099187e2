package io.atelier.training;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class JobStatusTests {

	private static final Set<String> LEGAL = Set.of("QUEUED RUNNING", "QUEUED PAUSED", "QUEUED CANCELLED",
			"RUNNING QUEUED", "RUNNING PAUSING", "RUNNING CANCELLING", "RUNNING SUCCEEDED", "RUNNING FAILED",
			"PAUSING PAUSED", "PAUSING CANCELLING", "PAUSING SUCCEEDED", "PAUSING FAILED", "PAUSED QUEUED",
			"PAUSED CANCELLED", "CANCELLING CANCELLED");

	static Stream<Arguments> pairs() {
		return Arrays.stream(JobStatus.values())
			.flatMap((from) -> Arrays.stream(JobStatus.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void allowsNoTransitionButTheLegalOnes(JobStatus from, JobStatus to) {
		assertThat(from.canBecome(to)).isEqualTo(LEGAL.contains(from + " " + to));
	}

	@Test
	void endsInThreeStates() {
		assertThat(Arrays.stream(JobStatus.values()).filter(JobStatus::isFinal)).containsExactly(JobStatus.SUCCEEDED,
				JobStatus.FAILED, JobStatus.CANCELLED);
	}

}
