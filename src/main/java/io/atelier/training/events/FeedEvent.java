package io.atelier.training.events;

/**
 * An event of any job.
 *
 * @param name {@code transition}, {@code epoch} or {@code progress}
 * @param data its data with the id of the job, ready to be written as JSON
 */
record FeedEvent(String name, Object data) {

}
