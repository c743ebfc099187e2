/**
 * Figures of one job.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.report.job;
