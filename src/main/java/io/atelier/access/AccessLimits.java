package io.atelier.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one key may ask for. 0 stands for no limit.
 *
 * @param requestsPerSecond requests that one process answers in a second
 * @param waitingJobs jobs that wait or are paused at the same time
 * @param imageEpochsPerDay images of an epoch times epochs, summed over the jobs of a day
 * in UTC
 * @param storedBytes parameters of the models of all its jobs, including those to come
 */
@ConfigurationProperties("atelier.access.limits")
public record AccessLimits(@DefaultValue("0") int requestsPerSecond, @DefaultValue("0") int waitingJobs,
		@DefaultValue("0") long imageEpochsPerDay, @DefaultValue("0") DataSize storedBytes) {

	public AccessLimits {
		requireNotNegative("requests-per-second", requestsPerSecond);
		requireNotNegative("waiting-jobs", waitingJobs);
		requireNotNegative("image-epochs-per-day", imageEpochsPerDay);
		requireNotNegative("stored-bytes", storedBytes.toBytes());
	}

	private static void requireNotNegative(String name, long limit) {
		if (limit < 0) {
			throw new IllegalArgumentException("atelier.access.limits." + name + " must not be negative");
		}
	}

}
