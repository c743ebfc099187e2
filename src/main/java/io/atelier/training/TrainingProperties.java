package io.atelier.training;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("atelier.training")
public record TrainingProperties(@DefaultValue("true") boolean enabled, @DefaultValue("0") int workers,
		@DefaultValue("1s") Duration pollInterval, @DefaultValue("5s") Duration heartbeat,
		@DefaultValue("4") int missedHeartbeats, @DefaultValue("5") int maxLostWorkers,
		@DefaultValue("10s") Duration retryDelay, @DefaultValue("20s") Duration stopLimit,
		@DefaultValue Events events) {

	private static final int LEAST_MISSED_HEARTBEATS = 4;

	public TrainingProperties {
		if (workers < 0) {
			throw new IllegalArgumentException("atelier.training.workers must be 0 or more, not " + workers);
		}
		if (missedHeartbeats < LEAST_MISSED_HEARTBEATS) {
			throw new IllegalArgumentException(
					"atelier.training.missed-heartbeats must be 4 or more, not " + missedHeartbeats);
		}
		if (maxLostWorkers < 1) {
			throw new IllegalArgumentException(
					"atelier.training.max-lost-workers must be 1 or more, not " + maxLostWorkers);
		}
		workers = (workers == 0) ? Runtime.getRuntime().availableProcessors() : workers;
		positive("poll-interval", pollInterval);
		positive("heartbeat", heartbeat);
		positive("retry-delay", retryDelay);
		positive("stop-limit", stopLimit);
	}

	private static void positive(String name, Duration duration) {
		if (duration.isZero() || duration.isNegative()) {
			throw new IllegalArgumentException("atelier.training.%s must be above 0, not %s".formatted(name, duration));
		}
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
	public record Events(@DefaultValue("15s") Duration heartbeat, @DefaultValue("250ms") Duration progress,
			@DefaultValue("1s") Duration refresh, @DefaultValue("4") int threads) {

		public Events {
			positive("events.heartbeat", heartbeat);
			positive("events.progress", progress);
			positive("events.refresh", refresh);
			if (threads < 1) {
				throw new IllegalArgumentException("atelier.training.events.threads must be 1 or more, not " + threads);
			}
		}

	}

}
