/**
 * Figures of a job.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.job;
