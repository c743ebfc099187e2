package io.atelier.training;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the workers and the queue.
 *
 * @param enabled whether jobs run in this process; otherwise they wait for another
 * process on the same database
 * @param workers jobs that run at once in this process; 0 for one per core
 * @param pollInterval time between polls of the queue; matters if several processes share
 * a database
 * @param heartbeat time between signs of life of a running job
 * @param missedHeartbeats heartbeats missed in a row, 4 or more, after which a job's
 * process counts as dead and the job runs again
 * @param maxLostWorkers workers that may die in a row while they train a job without
 * finishing an epoch; then the job fails
 * @param retryDelay how long a job waits after a database failure during recording
 * @param stopLimit how long a stopping process waits for its running jobs, which stop
 * before their next batch, and then once more for those it interrupted; jobs that take
 * longer continue after the next start
 */
@Validated
@ConfigurationProperties("atelier.training")
public record TrainingProperties(@DefaultValue("true") boolean enabled, @DefaultValue("0") @PositiveOrZero int workers,
		@DefaultValue("1s") @Positive Duration pollInterval, @DefaultValue("5s") @Positive Duration heartbeat,
		@DefaultValue("4") @Min(4) int missedHeartbeats, @DefaultValue("5") @Positive int maxLostWorkers,
		@DefaultValue("10s") @Positive Duration retryDelay, @DefaultValue("20s") @Positive Duration stopLimit,
		@DefaultValue @Valid Events events) {

	public TrainingProperties {
		workers = (workers == 0) ? Runtime.getRuntime().availableProcessors() : workers;
	}

	/**
	 * Settings of the live event streams.
	 *
	 * @param heartbeat longest silence on a stream; then a comment is sent, which also
	 * detects disconnected clients
	 * @param progress shortest time between two progress events of a stream
	 * @param refresh time between reads of what other processes recorded
	 * @param threads threads that write to clients
	 */
	public record Events(@DefaultValue("15s") @Positive Duration heartbeat,
			@DefaultValue("250ms") @Positive Duration progress, @DefaultValue("1s") @Positive Duration refresh,
			@DefaultValue("4") @Positive int threads) {

	}

}
