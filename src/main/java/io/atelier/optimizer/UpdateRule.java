package io.atelier.optimizer;

import java.util.Arrays;

/**
 * Changes parameters against their gradient. Holds no state of its own but what one
 * update needs of the updates before it as a whole, so it belongs to one training run.
 * The accumulators are the caller's, an array for each slot: within one array the
 * compiler could not tell that slots do not overlap, and would not vectorise the loops.
 */
public abstract class UpdateRule {

	private final int slots;

	private final float initialState;

	/**
	 * A rule at its first update.
	 * @param slots how many accumulators a parameter has
	 * @param initialState what they start at
	 */
	protected UpdateRule(int slots, float initialState) {
		this.slots = slots;
		this.initialState = initialState;
	}

	/**
	 * The accumulators before the first update.
	 * @param parameters how many parameters there are
	 * @return as many slots as the rule needs, shape [slots, parameters]
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
	 * @param step its number, from 1; updates must be prepared in order, but the first
	 * may have any number
	 */
	public void prepare(long step) {
		// Most rules take every step alike.
	}

	/**
	 * Updates a range of the parameters in place, with the step last prepared.
	 * @param parameters what is updated, shape [n]
	 * @param gradient mean gradient over the batch, shape [n]
	 * @param state accumulators, updated in place, shape [slots, n]
	 * @param from first parameter of the range
	 * @param to end of the range, exclusive
	 */
	public abstract void update(float[] parameters, float[] gradient, float[][] state, int from, int to);

}
