/**
 * Stored studies: submission, progress, cancellation and results.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.study.desk;
