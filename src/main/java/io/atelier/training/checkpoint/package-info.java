/**
 * Where jobs can be taken up again: parameters and optimizer state after an epoch.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.training.checkpoint;
