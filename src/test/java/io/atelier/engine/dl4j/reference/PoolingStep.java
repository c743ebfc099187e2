package io.atelier.engine.dl4j.reference;

import io.atelier.recipe.layer.Shape;

/**
 * Maximum over squares. The first of equal values, row by row, gets the gradient.
 */
final class PoolingStep implements Step {

	private final int size;

	private final Shape input;

	private final Shape output;

	private final Switches.Distances distances;

	private int[] choices = {};

	private int inputLength;

	PoolingStep(int size, Shape input, Shape output, Switches.Distances distances) {
		this.size = size;
		this.input = input;
		this.output = output;
		this.distances = distances;
	}

	@Override
	public double[] forward(double[] values) {
		this.inputLength = values.length;
		int pixels = this.output.height() * this.output.width();
		int planes = values.length / (this.input.height() * this.input.width());
		this.choices = new int[planes * pixels];
		double[] maxima = new double[this.choices.length];
		double[] largest = this.distances.largest(values);
		for (int i = 0; i < maxima.length; i++) {
			int row = i / pixels * this.input.height() + i % pixels / this.output.width() * this.size;
			int column = i % this.output.width() * this.size;
			this.choices[i] = choose(values, row * this.input.width() + column, largest);
			maxima[i] = values[this.choices[i]];
		}
		return maxima;
	}

	private int choose(double[] values, int corner, double[] largest) {
		int best = corner;
		double next = Double.NEGATIVE_INFINITY;
		for (int k = 1; k < this.size * this.size; k++) {
			int place = corner + k / this.size * this.input.width() + k % this.size;
			if (values[place] > values[best]) {
				next = values[best];
				best = place;
			}
			else {
				next = Math.max(next, values[place]);
			}
		}
		this.distances.chosen(best, values[best] - next, largest);
		return best;
	}

	@Override
	public double[] backward(double[] difference) {
		double[] inputDifference = new double[this.inputLength];
		for (int i = 0; i < difference.length; i++) {
			inputDifference[this.choices[i]] += difference[i];
		}
		return inputDifference;
	}

}
