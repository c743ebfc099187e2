package io.atelier.bench;

import java.util.List;

/**
 * The line that fits points best by least squares.
 *
 * @param intercept its value at 0
 * @param slope by how much it rises per unit
 * @param largestDeviation how far the farthest point lies from it, as a share of the
 * line's value there
 */
record StraightLine(double intercept, double slope, double largestDeviation) {

	/**
	 * Fits a line.
	 * @param xs two or more, not all equal
	 * @param ys as many
	 * @return the line
	 */
	static StraightLine through(List<Double> xs, List<Double> ys) {
		double meanX = xs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		double meanY = ys.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		double products = 0;
		double squares = 0;
		for (int i = 0; i < xs.size(); i++) {
			products += (xs.get(i) - meanX) * (ys.get(i) - meanY);
			squares += (xs.get(i) - meanX) * (xs.get(i) - meanX);
		}
		double slope = products / squares;
		double intercept = meanY - slope * meanX;
		double largest = 0;
		for (int i = 0; i < xs.size(); i++) {
			double fitted = intercept + slope * xs.get(i);
			largest = Math.max(largest, Math.abs((ys.get(i) - fitted) / fitted));
		}
		return new StraightLine(intercept, slope, largest);
	}

}
