/**
 * What passes between the jobs and their workers: places in the queue, assignments and
 * what comes of them.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job.work;
