package io.atelier.engine.dl4j.reference;

import java.util.List;

/**
 * The sum of two paths from the same input. A path without steps returns the input.
 */
final class ResidualStep implements Step {

	private final List<Step> through;

	private final List<Step> aside;

	ResidualStep(List<Step> through, List<Step> aside) {
		this.through = through;
		this.aside = aside;
	}

	@Override
	public double[] forward(double[] input) {
		return sum(forward(this.through, input), forward(this.aside, input));
	}

	private static double[] forward(List<Step> steps, double[] input) {
		double[] values = input;
		for (Step step : steps) {
			values = step.forward(values);
		}
		return values;
	}

	@Override
	public double[] backward(double[] difference) {
		return sum(backward(this.through, difference), backward(this.aside, difference));
	}

	private static double[] backward(List<Step> steps, double[] difference) {
		double[] values = difference;
		for (int i = steps.size() - 1; i >= 0; i--) {
			values = steps.get(i).backward(values);
		}
		return values;
	}

	private static double[] sum(double[] one, double[] other) {
		double[] sum = new double[one.length];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = one[i] + other[i];
		}
		return sum;
	}

}
