package io.atelier.training.run;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.atelier.engine.TrainingObserver.BatchProgress;
import io.atelier.training.job.view.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RunTests {

	private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

	private final Clock clock = mock(Clock.class);

	private final Run run = new Run(this.clock);

	@Test
	void tellsTheTimeLeftFromTheTimeTaken() {
		given(this.clock.instant()).willReturn(BEGIN, BEGIN.plusSeconds(30));
		assertThat(this.run.progress()).isEmpty();
		this.run.begins(4, 10, 0);
		assertThat(this.run.progress()).hasValue(new Progress(0, 4, 0, 10, null, null, null, null));
		this.run.advances(new BatchProgress(2, 5, 10, 250, 0.5, 0.75), 4);
		assertThat(this.run.progress()).hasValue(new Progress(2, 4, 5, 10, 250.0, 50L, 0.5, 0.75));
	}

	@Test
	void tellsTheTimeLeftFromWhatThisAttemptTook() {
		given(this.clock.instant()).willReturn(BEGIN, BEGIN.plusSeconds(30));
		this.run.begins(4, 10, 2);
		assertThat(this.run.progress()).hasValue(new Progress(2, 4, 10, 10, null, null, null, null));
		this.run.advances(new BatchProgress(3, 5, 10, 250, 0.5, 0.75), 4);
		assertThat(this.run.progress()).hasValue(new Progress(3, 4, 5, 10, 250.0, 90L, 0.5, 0.75));
	}

	@Test
	void stopsForItsFirstReason() {
		assertThat(this.run.isToStop()).isFalse();
		this.run.stop(StopReason.UNWANTED);
		this.run.stop(StopReason.SHUTDOWN);
		assertThat(this.run.reason()).isEqualTo(StopReason.UNWANTED);
		assertThat(this.run.isUnwanted()).isTrue();
	}

	@Test
	void isStillWantedWhereTheProcessGoesAway() {
		this.run.stop(StopReason.SHUTDOWN);
		assertThat(this.run.isToStop()).isTrue();
		assertThat(this.run.isUnwanted()).isFalse();
	}

}
