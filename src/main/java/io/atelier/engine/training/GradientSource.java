package io.atelier.engine.training;

import io.atelier.engine.Predictor;

/**
 * Computes a network's gradients. Belongs to one training run; not thread-safe.
 */
public interface GradientSource extends AutoCloseable {

	void startEpoch(long dropoutSeed);

	/**
	 * Runs one forward and backward pass.
	 * @param parameters shape [n], in the order of
	 * {@link io.atelier.engine.Checkpoint#parameters()}; running statistics are updated
	 * in place
	 * @param gradient receives the gradient of the batch's summed loss, shape [n];
	 * undefined at the positions of running statistics
	 */
	void compute(float[] parameters, Batch batch, float[] gradient);

	/**
	 * Running means since the epoch's start; the object keeps changing.
	 */
	TrainingLoss loss();

	/**
	 * Creates a predictor for use between epochs; it lives as long as this source, do not
	 * close it.
	 */
	Predictor predictor(float[] parameters);

	@Override
	void close();

}
