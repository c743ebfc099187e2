package io.atelier.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.atelier.evaluation.EpochMetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimedEpochsTests {

	@Test
	void leavesOutTheFirstEpochAndThoseAfterTheLast() {
		TimedEpochs timed = new TimedEpochs(new Gate(1), 2);
		List.of(9.0, 1.0, 2.0, 9.0).forEach((seconds) -> complete(timed, seconds));
		assertThat(timed.trainingSeconds()).isEqualTo(1.5, within(1e-12));
	}

	@Test
	void keepsAMeasuredJobAtWorkUntilTheOtherIsMeasured() throws Exception {
		Gate gate = new Gate(2);
		List<TimedEpochs> jobs = List.of(new TimedEpochs(gate, 1), new TimedEpochs(gate, 1));
		// Both must ask before either is let in.
		assertThat(Workers.run(2, (job) -> jobs.get(job)::stopRequested)).containsExactly(false, false);
		complete(jobs.get(0), 1);
		complete(jobs.get(0), 1);
		assertThat(jobs.get(0).stopRequested()).isFalse();
		complete(jobs.get(1), 1);
		complete(jobs.get(1), 1);
		assertThat(jobs.get(0).stopRequested()).isTrue();
	}

	@Test
	void waitsForNoJobThatHasFailed() {
		Gate gate = new Gate(2);
		TimedEpochs left = new TimedEpochs(gate, 1);
		gate.leave();
		assertThat(left.stopRequested()).isFalse();
		complete(left, 1);
		complete(left, 1);
		assertThat(left.stopRequested()).isTrue();
	}

	private static void complete(TimedEpochs timed, double seconds) {
		timed.epochCompleted(new EpochMetrics(1, 0, 0, 0, 0, 0, seconds, 0), () -> {
			throw new AssertionError("no state is wanted");
		});
	}

}
