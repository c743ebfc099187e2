package io.atelier.engine.dl4j.reference;

import java.util.Arrays;

import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

/**
 * A convolution of stride 1. Parameter order: biases, then weights by filter, channel,
 * row and column.
 */
final class ConvolutionStep implements Step {

	private final Parameters parameters;

	private final int kernel;

	private final int border;

	private final Shape input;

	private final Shape output;

	private double[] padded = {};

	ConvolutionStep(Parameters parameters, Convolution layer, Shape input) {
		this.parameters = parameters;
		this.kernel = layer.kernel();
		this.border = (layer.padding() == Padding.SAME) ? (layer.kernel() - 1) / 2 : 0;
		this.input = input;
		this.output = layer.outputShape(input);
	}

	@Override
	public double[] forward(double[] values) {
		this.padded = pad(values);
		double[] sums = new double[values.length / this.input.size() * this.output.size()];
		for (int plane = 0; plane < sums.length / pixels(); plane++) {
			Arrays.fill(sums, plane * pixels(), (plane + 1) * pixels(),
					this.parameters.get(plane % this.output.channels()));
		}
		forEachWeight(sums.length, (weight, from, to) -> {
			double factor = this.parameters.get(weight);
			for (int column = 0; column < this.output.width(); column++) {
				sums[to + column] += factor * this.padded[from + column];
			}
		});
		return sums;
	}

	@Override
	public double[] backward(double[] difference) {
		for (int i = 0; i < difference.length; i++) {
			this.parameters.addToGradient(i / pixels() % this.output.channels(), difference[i]);
		}
		double[] paddedDifference = new double[this.padded.length];
		forEachWeight(difference.length, (weight, from, to) -> {
			double factor = this.parameters.get(weight);
			double sum = 0;
			for (int column = 0; column < this.output.width(); column++) {
				sum += difference[to + column] * this.padded[from + column];
				paddedDifference[from + column] += difference[to + column] * factor;
			}
			this.parameters.addToGradient(weight, sum);
		});
		return crop(paddedDifference);
	}

	private int pixels() {
		return this.output.height() * this.output.width();
	}

	private void forEachWeight(int length, Visitor visitor) {
		int square = this.kernel * this.kernel;
		int perFilter = this.input.channels() * square;
		for (int plane = 0; plane < length / pixels(); plane++) {
			int example = plane / this.output.channels();
			int filter = plane % this.output.channels();
			for (int k = 0; k < perFilter; k++) {
				int source = (example * this.input.channels() + k / square) * paddedHeight() + k % square / this.kernel;
				for (int row = 0; row < this.output.height(); row++) {
					visitor.visit(this.output.channels() + filter * perFilter + k,
							(source + row) * paddedWidth() + k % this.kernel,
							(plane * this.output.height() + row) * this.output.width());
				}
			}
		}
	}

	private int paddedHeight() {
		return this.input.height() + 2 * this.border;
	}

	private int paddedWidth() {
		return this.input.width() + 2 * this.border;
	}

	private double[] pad(double[] values) {
		int rows = values.length / this.input.width();
		double[] wide = new double[rows / this.input.height() * paddedHeight() * paddedWidth()];
		for (int row = 0; row < rows; row++) {
			System.arraycopy(values, row * this.input.width(), wide, placeInPadded(row), this.input.width());
		}
		return wide;
	}

	private double[] crop(double[] wide) {
		int rows = wide.length / (paddedHeight() * paddedWidth()) * this.input.height();
		double[] values = new double[rows * this.input.width()];
		for (int row = 0; row < rows; row++) {
			System.arraycopy(wide, placeInPadded(row), values, row * this.input.width(), this.input.width());
		}
		return values;
	}

	private int placeInPadded(int row) {
		int plane = row / this.input.height();
		int paddedRow = plane * paddedHeight() + row % this.input.height() + this.border;
		return paddedRow * paddedWidth() + this.border;
	}

	private interface Visitor {

		/**
		 * Visits one row.
		 * @param from the row's first factor in the padded input
		 * @param to the row's first sum in the output
		 */
		void visit(int weight, int from, int to);

	}

}
