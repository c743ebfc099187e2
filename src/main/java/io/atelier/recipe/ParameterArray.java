package io.atelier.recipe;

import java.util.Arrays;
import java.util.List;

/**
 * One array of a layer's parameters.
 *
 * @param name what it is, unique in its layer
 * @param shape its sizes
 * @param order which index runs fastest
 * @param learnt whether gradients move it; else it is a running statistic
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

	/**
	 * How many numbers it holds.
	 * @return the product of its sizes
	 */
	public int size() {
		return this.shape.stream().reduce(1, Math::multiplyExact);
	}

	/**
	 * Which index runs fastest.
	 */
	public enum Order {

		/**
		 * The last.
		 */
		C,

		/**
		 * The first.
		 */
		F

	}

}
