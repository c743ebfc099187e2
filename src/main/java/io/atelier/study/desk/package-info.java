/**
 * The studies that were asked for: submission, progress, cancellation, results.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.desk;
