package io.atelier.engine.network;

import java.util.ArrayList;
import java.util.List;

import io.atelier.optimizer.UpdateRule;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;

/**
 * Which of a network's parameters are learnt, and which are the running statistics of
 * batch normalisation, where the gradient holds the step itself, which is subtracted as
 * it is. A batch normalisation of c channels holds scale, offset, mean and variance, c of
 * each, in this order.
 */
final class ParameterLayout {

	private final List<Range> learnt = new ArrayList<>();

	private final List<Range> statistics = new ArrayList<>();

	private ParameterLayout() {
	}

	static ParameterLayout of(Architecture architecture) {
		ParameterLayout layout = new ParameterLayout();
		int start = 0;
		int position = 0;
		for (LayerSummary layer : architecture.summary()) {
			int end = position + layer.parameters();
			if (layer.layer() instanceof Layer.BatchNormalization) {
				int middle = position + layer.parameters() / 2;
				layout.learnt.add(new Range(start, middle));
				layout.statistics.add(new Range(middle, end));
				start = end;
			}
			position = end;
		}
		layout.learnt.add(new Range(start, position));
		return layout;
	}

	/**
	 * Makes one update.
	 * @param rule prepared for it
	 * @param parameters what is updated, shape [n]
	 * @param gradient summed over the batch, shape [n]; overwritten by the mean where
	 * parameters are learnt
	 * @param state the rule's accumulators
	 * @param batchSize examples in the batch
	 */
	void update(UpdateRule rule, float[] parameters, float[] gradient, float[][] state, int batchSize) {
		float share = 1f / batchSize;
		for (Range range : this.learnt) {
			for (int i = range.from; i < range.to; i++) {
				gradient[i] *= share;
			}
			rule.update(parameters, gradient, state, range.from, range.to);
		}
		for (Range range : this.statistics) {
			for (int i = range.from; i < range.to; i++) {
				parameters[i] -= gradient[i];
			}
		}
	}

	/**
	 * Neighbouring parameters of one kind.
	 *
	 * @param from the first
	 * @param to the end, exclusive
	 */
	private record Range(int from, int to) {

	}

}
