/**
 * Checkpoints of jobs: parameters and optimizer state after an epoch.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.checkpoint;
