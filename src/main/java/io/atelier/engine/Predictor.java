package io.atelier.engine;

/**
 * A trained network that answers. For one thread at a time.
 */
public interface Predictor extends AutoCloseable {

	/**
	 * Classifies images.
	 * @param images row-major, shape [n, 28, 28], n of 1 or more, float in [0, 1], 0
	 * being black, as {@link Pixels} scales them
	 * @return probabilities, shape [n, 10], float in [0, 1], rows sum to 1
	 */
	float[][] predict(float[] images);

	/**
	 * The native and heap memory it holds.
	 * @return bytes, estimated
	 */
	long memoryBytes();

	@Override
	void close();

}
