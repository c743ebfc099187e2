package io.atelier.study;

import io.atelier.training.JobResult;

/**
 * One job of a study.
 *
 * @param cell number of the cell it belongs to
 * @param seed its seed
 * @param reused whether the job was there before the study and was not trained again
 * @param job what it has given so far
 */
public record StudyRun(int cell, long seed, boolean reused, JobResult job) {

}
