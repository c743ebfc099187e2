package io.atelier.training.job.work;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the queue. A job that was paused gets a new one when it is resumed, so that
 * the end of the former cannot take it out of the queue.
 *
 * @param jobId whose place it is
 * @param number tells the places of a job apart, from 1
 */
public record QueueTicket(UUID jobId, int number) {

	private static final Pattern TEXT = Pattern.compile("(?<job>[0-9a-f-]{36}):(?<number>\\d{1,9})");

	/**
	 * Reads a ticket.
	 * @param text its {@link #toString() text}
	 * @return the ticket
	 * @throws IllegalArgumentException if it is none
	 */
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
