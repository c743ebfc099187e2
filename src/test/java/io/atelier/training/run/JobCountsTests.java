package io.atelier.training.run;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

import io.atelier.training.JobStatus;

import static org.assertj.core.api.Assertions.assertThat;

class JobCountsTests {

	private final AtomicLong now = new AtomicLong();

	private final AtomicInteger questions = new AtomicInteger();

	private boolean away;

	private final JobCounts counts = new JobCounts(this::ask, this.now::get);

	@Test
	void asksOnceForAllStates() {
		assertThat(this.counts.of(JobStatus.QUEUED)).isEqualTo(1);
		assertThat(this.counts.of(JobStatus.FAILED)).isZero();
		assertThat(this.questions).hasValue(1);
		this.now.addAndGet(TimeUnit.SECONDS.toNanos(1));
		assertThat(this.counts.of(JobStatus.QUEUED)).isEqualTo(2);
	}

	@Test
	void knowsNothingWhileTheDatabaseIsAway() {
		this.away = true;
		assertThat(this.counts.of(JobStatus.QUEUED)).isNaN();
		assertThat(this.counts.of(JobStatus.FAILED)).isNaN();
		assertThat(this.questions).hasValue(1);
		this.away = false;
		this.now.addAndGet(TimeUnit.SECONDS.toNanos(2));
		assertThat(this.counts.of(JobStatus.QUEUED)).isEqualTo(2);
	}

	private Map<JobStatus, Long> ask() {
		long count = this.questions.incrementAndGet();
		if (this.away) {
			throw new CannotCreateTransactionException("away");
		}
		return Map.of(JobStatus.QUEUED, count);
	}

}
