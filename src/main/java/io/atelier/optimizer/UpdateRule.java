package io.atelier.engine.optimizer;

import java.util.Arrays;

import io.atelier.recipe.Optimizer;

/**
 * Changes parameters against their gradient. Holds no state of its own but what one
 * update needs of the updates before it as a whole, so it belongs to one training run.
 * The accumulators are the caller's, an array for each slot: within one array the
 * compiler could not tell that slots do not overlap, and would not vectorise the loops.
 */
public abstract class UpdateRule {

	private final int slots;

	private final float initialState;

	UpdateRule(int slots, float initialState) {
		this.slots = slots;
		this.initialState = initialState;
	}

	/**
	 * The rule of an optimizer.
	 * @param optimizer which, and its hyperparameters
	 * @return a rule at its first update
	 */
	public static UpdateRule of(Optimizer optimizer) {
		if (optimizer instanceof Optimizer.Sgd sgd) {
			return new SgdRule(sgd);
		}
		if (optimizer instanceof Optimizer.Adam adam) {
			return new AdamRule(adam);
		}
		if (optimizer instanceof Optimizer.Adamax adamax) {
			return new AdamaxRule(adamax);
		}
		if (optimizer instanceof Optimizer.Nadam nadam) {
			return new NadamRule(nadam);
		}
		if (optimizer instanceof Optimizer.RmsProp rmsProp) {
			return new RmsPropRule(rmsProp);
		}
		if (optimizer instanceof Optimizer.Adagrad adagrad) {
			return new AdagradRule(adagrad);
		}
		return new AdadeltaRule((Optimizer.Adadelta) optimizer);
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
	public abstract void prepare(long step);

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
