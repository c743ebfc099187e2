package io.atelier.engine.dl4j.reference;

import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Shape;

/**
 * Batch normalization by the batch's own statistics (Ioffe and Szegedy 2015). Parameter
 * order: scales, offsets, running means, running variances.
 */
final class NormalizationStep implements Step {

	private final Parameters parameters;

	private final BatchNormalization layer;

	private final int channels;

	private final int pixels;

	private double[] normalized = {};

	private final double[] deviations;

	NormalizationStep(Parameters parameters, BatchNormalization layer, Shape shape) {
		this.parameters = parameters;
		this.layer = layer;
		this.channels = shape.channels();
		this.pixels = shape.height() * shape.width();
		this.deviations = new double[this.channels];
	}

	@Override
	public double[] forward(double[] input) {
		double share = (double) this.channels / input.length;
		double[] mean = new double[this.channels];
		for (int i = 0; i < input.length; i++) {
			mean[channel(i)] += input[i] * share;
		}
		double[] variance = new double[this.channels];
		for (int i = 0; i < input.length; i++) {
			double distance = input[i] - mean[channel(i)];
			variance[channel(i)] += distance * distance * share;
		}
		for (int c = 0; c < this.channels; c++) {
			this.deviations[c] = Math.sqrt(variance[c] + this.layer.epsilon());
			follow(2 * this.channels + c, mean[c]);
			follow(3 * this.channels + c, variance[c]);
		}
		this.normalized = new double[input.length];
		double[] output = new double[input.length];
		for (int i = 0; i < input.length; i++) {
			int c = channel(i);
			this.normalized[i] = (input[i] - mean[c]) / this.deviations[c];
			output[i] = this.normalized[i] * this.parameters.get(c) + this.parameters.get(this.channels + c);
		}
		return output;
	}

	private int channel(int index) {
		return index / this.pixels % this.channels;
	}

	private void follow(int running, double ofBatch) {
		this.parameters.addToGradient(running, (1 - this.layer.momentum()) * (this.parameters.get(running) - ofBatch));
	}

	@Override
	public double[] backward(double[] difference) {
		double[] sum = new double[this.channels];
		double[] product = new double[this.channels];
		for (int i = 0; i < difference.length; i++) {
			sum[channel(i)] += difference[i];
			product[channel(i)] += difference[i] * this.normalized[i];
		}
		for (int c = 0; c < this.channels; c++) {
			this.parameters.addToGradient(c, product[c]);
			this.parameters.addToGradient(this.channels + c, sum[c]);
		}
		double share = (double) this.channels / difference.length;
		double[] inputDifference = new double[difference.length];
		for (int i = 0; i < difference.length; i++) {
			int c = channel(i);
			inputDifference[i] = this.parameters.get(c) / this.deviations[c]
					* (difference[i] - share * (sum[c] + this.normalized[i] * product[c]));
		}
		return inputDifference;
	}

}
