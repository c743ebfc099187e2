package io.atelier.training.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseTests {

	private final AtomicLong now = new AtomicLong(-5);

	private final Lease lease = new Lease(Duration.ofNanos(10), this.now::get);

	@Test
	void endsAfterItsLimit() {
		this.now.set(5);
		assertThat(this.lease.isValid()).isTrue();
		this.now.set(6);
		assertThat(this.lease.isValid()).isFalse();
	}

	@Test
	void countsFromTheQuestionNotFromTheAnswer() {
		long asked = this.lease.now();
		this.now.set(6);
		this.lease.renew(asked);
		assertThat(this.lease.isValid()).isFalse();
	}

	@Test
	void letsARunGoOnOnceItIsRenewed() {
		this.now.set(6);
		CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> {
			this.lease.await(() -> false);
			return this.lease.isValid();
		});
		assertThat(run).isNotDone();
		this.lease.renew(6);
		assertThat(run).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(true);
	}

	@Test
	void holdsNoRunThatIsToStop() {
		this.now.set(6);
		this.lease.await(() -> true);
		assertThat(this.lease.isValid()).isFalse();
	}

}
