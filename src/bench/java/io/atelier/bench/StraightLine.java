package io.atelier.bench;

import java.util.List;

/**
 * A least-squares line.
 *
 * @param largestDeviation the largest distance of a point from the line, relative to the
 * line's value there
 */
record StraightLine(double intercept, double slope, double largestDeviation) {

	/**
	 * @param xs two or more, not all equal
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
