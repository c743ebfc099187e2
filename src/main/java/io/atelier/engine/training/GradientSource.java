package io.atelier.engine.training;

import io.atelier.engine.Predictor;

/**
 * Computes a network's gradients. Belongs to one training run, and so to one thread at a
 * time.
 */
public interface GradientSource extends AutoCloseable {

	/**
	 * Starts an epoch: loss and accuracy are counted anew.
	 * @param dropoutSeed origin of what is dropped in it
	 */
	void startEpoch(long dropoutSeed);

	/**
	 * Goes forward and backward once.
	 * @param parameters the network's parameters, shape [n], in the order of
	 * {@link io.atelier.engine.Checkpoint#parameters()}; the running statistics among
	 * them move towards those of the batch
	 * @param batch labelled images
	 * @param gradient receives the gradient of the batch's summed loss, shape [n]; of no
	 * meaning in the places of running statistics
	 */
	void compute(float[] parameters, Batch batch, float[] gradient);

	/**
	 * Loss and accuracy since the epoch's start.
	 * @return the running means, which go on changing
	 */
	TrainingLoss loss();

	/**
	 * The network as it stands, for validation between epochs.
	 * @param parameters the network's parameters, shape [n]
	 * @return a predictor that lives as long as this source; not to be closed
	 */
	Predictor predictor(float[] parameters);

	@Override
	void close();

}
