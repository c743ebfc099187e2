package io.atelier.engine.onednn.winograd;

/**
 * 3x3 convolutions with a fourth of the multiplications: F(4x4, 3x3) of Lavin and Gray,
 * "Fast Algorithms for Convolutional Neural Networks" (2015), with the matrices of the
 * Toom-Cook method. In one dimension, four outputs (a tile) of three weights {@code g}
 * (the kernel) on six inputs {@code d} are {@code A ((G g) * (B d))}: inputs and weights
 * are evaluated at six points, where a convolution is a product. The points are 0,
 * infinity, and two pairs whose products are 1. With them the single-precision error is
 * at most twice that of a direct convolution. The usual points 1 and 2 give six times
 * that of a direct one.
 */
public final class Winograd {

	public static final int TILE = 4;

	public static final int POINTS = 6;

	static final int KERNEL = 3;

	private static final double[] FINITE = { 0, Math.sqrt(0.5), -Math.sqrt(0.5), Math.sqrt(2), -Math.sqrt(2) };

	private Winograd() {
	}

	/**
	 * Takes products at the points to outputs: A, shape [4, 6].
	 */
	static float[] outputs() {
		float[] matrix = new float[TILE * POINTS];
		for (int i = 0; i < TILE; i++) {
			for (int point = 0; point < FINITE.length; point++) {
				matrix[i * POINTS + point] = (float) Math.pow(FINITE[point], i);
			}
		}
		matrix[TILE * POINTS - 1] = 1;
		return matrix;
	}

	/**
	 * Takes weights to the points: G, shape [6, 3]. The gradient with respect to the
	 * input needs the weights in reverse.
	 */
	static float[] weights(boolean flipped) {
		float[] matrix = new float[POINTS * KERNEL];
		for (int point = 0; point < POINTS; point++) {
			for (int i = 0; i < KERNEL; i++) {
				matrix[point * KERNEL + (flipped ? KERNEL - 1 - i : i)] = (float) weight(point, i);
			}
		}
		return matrix;
	}

	private static double weight(int point, int power) {
		if (point == FINITE.length) {
			return (power == KERNEL - 1) ? 1 : 0;
		}
		double distances = 1;
		for (int other = 0; other < FINITE.length; other++) {
			distances *= (other == point) ? 1 : FINITE[point] - FINITE[other];
		}
		return Math.pow(FINITE[point], power) / distances;
	}

	/**
	 * Takes inputs to a point, 0 to 5, the last at infinity. The result is the point's
	 * row of B: the coefficients of the polynomial, lowest power first, that is zero at
	 * all other finite points.
	 */
	static float[] inputs(int point) {
		double[] coefficients = { 1, 0, 0, 0, 0, 0 };
		for (int other = 0; other < FINITE.length; other++) {
			if (other != point) {
				for (int power = POINTS - 1; power >= 0; power--) {
					double lower = (power > 0) ? coefficients[power - 1] : 0;
					coefficients[power] = lower - FINITE[other] * coefficients[power];
				}
			}
		}
		float[] row = new float[POINTS];
		for (int power = 0; power < POINTS; power++) {
			row[power] = (Math.abs(coefficients[power]) < 1e-12) ? 0 : (float) coefficients[power];
		}
		return row;
	}

	static float[] transposed(float[] matrix, int columns) {
		int rows = matrix.length / columns;
		float[] transposed = new float[matrix.length];
		for (int i = 0; i < matrix.length; i++) {
			transposed[i % columns * rows + i / columns] = matrix[i];
		}
		return transposed;
	}

}
