package io.atelier.training.job.work;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the queue. A job that resumes gets a new ticket, so that the end of its
 * former run cannot remove it from the queue.
 */
public record QueueTicket(UUID jobId, int number) {

	private static final Pattern TEXT = Pattern.compile("(?<job>[0-9a-f-]{36}):(?<number>\\d{1,9})");

	public static QueueTicket parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'%s' is no ticket".formatted(text));
		}
		return new QueueTicket(UUID.fromString(matcher.group("job")), Integer.parseInt(matcher.group("number")));
	}

	@Override
	public String toString() {
		return this.jobId + ":" + this.number;
	}

}
