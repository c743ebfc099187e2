package io.atelier.training.job.view;

/**
 * A stored event of a job.
 *
 * @param id position among the job's events, from 1, with gaps
 * @param name {@code transition} or {@code epoch}
 */
public record JobEvent(int id, String name, Object data) {

}
