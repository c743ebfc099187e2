package io.atelier.study;

import io.atelier.training.JobResult;

/**
 * One job of a study.
 *
 * @param reused whether the job existed before the study
 */
public record StudyRun(int cell, long seed, boolean reused, JobResult job) {

}
