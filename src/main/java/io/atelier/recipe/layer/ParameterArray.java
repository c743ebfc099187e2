package io.atelier.recipe.layer;

import java.util.Arrays;
import java.util.List;

/**
 * One array of a layer's parameters.
 *
 * @param name unique in its layer
 * @param learnt whether gradients change it; otherwise it is a running statistic
 */
public record ParameterArray(String name, List<Integer> shape, Order order, boolean learnt) {

	public ParameterArray {
		shape = List.copyOf(shape);
	}

	static ParameterArray learnt(String name, Order order, Integer... shape) {
		return new ParameterArray(name, Arrays.asList(shape), order, true);
	}

	static ParameterArray statistic(String name, int size) {
		return new ParameterArray(name, List.of(size), Order.C, false);
	}

	ParameterArray within(String part) {
		return new ParameterArray(part + "." + this.name, this.shape, this.order, this.learnt);
	}

	public int size() {
		return this.shape.stream().reduce(1, Math::multiplyExact);
	}

	/**
	 * The index that varies fastest in memory: the last (C) or the first (F).
	 */
	public enum Order {

		C, F

	}

}
