package io.atelier.engine;

/**
 * Everything that a training run needs to continue after an epoch. All randomness follows
 * from the plan's seed and the epoch. The arrays are shared, not copied: callers must not
 * write to them.
 *
 * @param epoch the last completed epoch, 0 before the first
 * @param parameters layer by layer in the engine's order
 * @param optimizerState the optimizer's accumulators, one slot of n values after the
 * other
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(int epoch, float[] parameters, float[] optimizerState, long updates) {

}
