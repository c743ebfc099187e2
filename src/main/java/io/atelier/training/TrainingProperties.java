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
 * How jobs are worked off.
 *
 * @param enabled whether jobs run in this process; otherwise they wait for another one on
 * the same database
 * @param workers jobs that run at once in this process; 0 for one per core
 * @param pollInterval how often the queue is looked at without having been told of a new
 * job, which matters where several processes share one database
 * @param heartbeat how often a running job tells that its process is alive
 * @param missedHeartbeats heartbeats missed in a row, 4 or more, after which a job's
 * process counts as dead and the job runs again
 * @param maxLostWorkers workers that may die in a row while they train a job, before one
 * finishes an epoch; then the job has failed
 * @param retryDelay how long a job waits when the database failed while it was recorded
 * @param stopLimit how long a stopping process waits for its running jobs, which stop
 * before their next batch, and then once more for those that it has interrupted; what
 * takes longer goes on after the next start
 * @param events how clients are told of what happens
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
	 * How clients are told of what happens.
	 *
	 * @param heartbeat the longest silence on a live stream; then a comment is sent,
	 * which also finds out clients that have gone
	 * @param progress the shortest time between two progress events of a stream
	 * @param refresh how often a stream looks for what another process has recorded
	 * @param threads threads that write to clients
	 */
	public record Events(@DefaultValue("15s") @Positive Duration heartbeat,
			@DefaultValue("250ms") @Positive Duration progress, @DefaultValue("1s") @Positive Duration refresh,
			@DefaultValue("4") @Positive int threads) {

	}

}
