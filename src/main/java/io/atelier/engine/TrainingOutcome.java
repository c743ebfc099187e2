package io.atelier.engine;

/**
 * How a training run ended.
 *
 * @param completed whether all epochs were run; otherwise the observer stopped it
 * @param last the state after the last whole epoch
 */
public record TrainingOutcome(boolean completed, Checkpoint last) {

}
