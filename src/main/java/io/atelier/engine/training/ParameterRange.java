package io.atelier.engine.training;

import java.util.ArrayList;
import java.util.List;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.ParameterArray;

/**
 * A contiguous range of parameters; {@code to} is exclusive.
 */
public record ParameterRange(int from, int to) {

	public static List<ParameterRange> learnt(Architecture architecture) {
		return of(architecture, true);
	}

	/**
	 * The running statistics of batch normalization.
	 */
	public static List<ParameterRange> statistics(Architecture architecture) {
		return of(architecture, false);
	}

	private static List<ParameterRange> of(Architecture architecture, boolean learnt) {
		List<ParameterRange> ranges = new ArrayList<>();
		int from = 0;
		int to = 0;
		for (LayerSummary layer : architecture.summary()) {
			for (ParameterArray array : layer.layer().parameterArrays(layer.input())) {
				int end = to + array.size();
				if (array.learnt() != learnt) {
					add(from, to, ranges);
					from = end;
				}
				to = end;
			}
		}
		add(from, to, ranges);
		return ranges;
	}

	private static void add(int from, int to, List<ParameterRange> ranges) {
		if (from < to) {
			ranges.add(new ParameterRange(from, to));
		}
	}

}
