/**
 * The interface between jobs and workers: queue tickets, assignments and outcomes.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job.work;
