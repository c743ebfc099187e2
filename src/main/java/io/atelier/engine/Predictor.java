package io.atelier.engine;

/**
 * A trained network that answers. For one thread at a time.
 */
public interface Predictor extends AutoCloseable {

	/**
	 * Classifies images.
	 * @param pixels intensities, unsigned, 0 black to 255 white, row-major, shape [n, 28,
	 * 28], n of 1 or more
	 * @return probabilities, shape [n, 10], float in [0, 1], rows sum to 1
	 */
	float[][] predict(byte[] pixels);

	/**
	 * The native and heap memory it holds.
	 * @return bytes, estimated
	 */
	long memoryBytes();

	@Override
	void close();

}
