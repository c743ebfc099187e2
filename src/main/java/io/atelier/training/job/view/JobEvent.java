package io.atelier.training.job.view;

/**
 * Something that happened to a job and is kept.
 *
 * @param id its place among the job's events, from 1, with gaps
 * @param name what it is: {@code transition} or {@code epoch}
 * @param data the change or the epoch's metrics
 */
public record JobEvent(int id, String name, Object data) {

}
