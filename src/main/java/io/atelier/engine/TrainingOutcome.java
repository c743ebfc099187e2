package io.atelier.engine;

/**
 * The state after the last completed epoch, and whether all epochs ran or the observer
 * stopped the run.
 */
public record TrainingOutcome(boolean completed, Checkpoint last) {

}
