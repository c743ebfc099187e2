package io.atelier.optimizer;

import java.util.Arrays;

/**
 * Updates parameters from their gradient. A rule keeps only values that apply to all
 * parameters of a step, so it belongs to one training run. The caller holds the
 * accumulators, one array per slot: with a single array the compiler could not prove that
 * slots do not overlap, and would not vectorize the loops.
 */
public abstract class UpdateRule {

	private final int slots;

	private final float initialState;

	protected UpdateRule(int slots, float initialState) {
		this.slots = slots;
		this.initialState = initialState;
	}

	/**
	 * The accumulators before the first update, shape [slots, parameters].
	 */
	public float[][] initialState(int parameters) {
		float[][] state = new float[this.slots][parameters];
		for (float[] slot : state) {
			Arrays.fill(slot, this.initialState);
		}
		return state;
	}

	/**
	 * Prepares one update of all parameters.
	 * @param step number of the update, from 1; updates must be prepared in order, but
	 * the first may have any number
	 */
	public void prepare(long step) {
		// Most rules do not depend on the step number.
	}

	/**
	 * Updates a range of the parameters in place, for the step last prepared.
	 * @param parameters shape [n]
	 * @param gradient mean gradient over the batch, shape [n]
	 * @param state accumulators, updated in place, shape [slots, n]
	 * @param to exclusive end of the range
	 */
	public abstract void update(float[] parameters, float[] gradient, float[][] state, int from, int to);

}
