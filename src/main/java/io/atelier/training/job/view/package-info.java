/**
 * Read-only views of jobs: snapshots, history and progress.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.job.view;
