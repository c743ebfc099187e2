package io.atelier.engine;

/**
 * Classifies images with a trained network. Not thread-safe.
 */
public interface Predictor extends AutoCloseable {

	/**
	 * Classifies images.
	 * @param images shape [n, channels, height, width], n of 1 or more, float in [0, 1],
	 * 0 being black, as {@link Pixels} scales them
	 * @return probabilities, shape [n, classes], float in [0, 1], rows sum to 1
	 */
	float[][] predict(float[] images);

	long memoryBytes();

	@Override
	void close();

}
