package io.atelier.training.queue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import io.atelier.platform.AtelierProperties;
import io.atelier.training.TrainingProperties;
import io.atelier.training.job.JobReader;
import io.atelier.training.job.work.JobQueue;
import io.atelier.training.job.work.QueueTicket;
import io.atelier.training.run.JobRunner;

/**
 * Configures the durable queue by hand, because the starter of db-scheduler is for an
 * older Spring Boot.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ AtelierProperties.class, TrainingProperties.class })
class QueueConfiguration {

	static final String TASK = "training-job";

	static final String ENABLED = "atelier.training.enabled";

	private static final double LEAST_SHARE_WAITING = 0.5;

	private static final int CANDIDATES_PER_WORKER = 3;

	@Bean
	JobQueue jobQueue(DataSource dataSource) {
		return new DatabaseQueue(
				SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build());
	}

	@Bean
	@ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
	NodeName nodeName(AtelierProperties properties) {
		return NodeName.in(properties.homeDirectory());
	}

	@Bean
	@ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
	Task<Void> trainingTask(JobRunner runner, JobReader reader, QueueRecovery recovery, TrainingProperties properties) {
		return Tasks.custom(TASK, Void.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(properties.retryDelay()))
			.onDeadExecution((complete, operations) -> recovery.recover(complete.getExecution()))
			.execute((instance, context) -> {
				QueueTicket ticket = QueueTicket.parse(instance.getId());
				// Not the execution time, which an earlier failure may have delayed.
				Instant turn = reader.turn(ticket.jobId())
					.map(DatabaseQueue::time)
					.orElseGet(() -> context.getExecution().getExecutionTime());
				return runner.run(ticket) ? new CompletionHandler.OnCompleteRemove<>()
						: (complete, operations) -> operations.reschedule(complete, turn);
			});
	}

	@Bean
	@ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
	Scheduler trainingScheduler(DataSource dataSource, Task<Void> trainingTask, TrainingProperties properties,
			NodeName nodeName, DatabaseClock clock) {
		return new SchedulerBuilder(dataSource, List.of(trainingTask))
			.schedulerName(new SchedulerName.Fixed(nodeName.value()))
			.clock(clock)
			.threads(properties.workers())
			.executorService(workers(properties.workers()))
			.pollUsingFetch(LEAST_SHARE_WAITING, CANDIDATES_PER_WORKER)
			.pollingInterval(properties.pollInterval())
			.heartbeatInterval(properties.heartbeat())
			.missedHeartbeatsLimit(properties.missedHeartbeats())
			.shutdownMaxWait(properties.stopLimit())
			.failureLogging(LogLevel.ERROR, true)
			.build();
	}

	/**
	 * Every poll offers the first jobs again, even while all workers are busy for hours.
	 * Older offers are stale then, so the bounded queue discards them first.
	 */
	private static ExecutorService workers(int count) {
		return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(CANDIDATES_PER_WORKER * count), new CustomizableThreadFactory("training-"),
				new ThreadPoolExecutor.DiscardOldestPolicy());
	}

}
