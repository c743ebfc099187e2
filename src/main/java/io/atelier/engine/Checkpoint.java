package io.atelier.engine;

/**
 * All that a training run needs to go on after an epoch. Everything random follows from
 * the plan's seed and the epoch. The arrays are shared, not copied: callers must not
 * write to them.
 *
 * @param epoch the last whole epoch, 0 before the first
 * @param parameters the network's parameters, layer by layer in the engine's order
 * @param optimizerState the optimizer's accumulators, one slot of n values after the
 * other
 * @param updates number of updates made so far
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(int epoch, float[] parameters, float[] optimizerState, long updates) {

}
