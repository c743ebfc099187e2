package io.atelier.engine.onednn.training;

import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Tensor;

/**
 * A layer in a training program. Its constructor adds the forward steps.
 */
interface TrainedLayer {

	Tensor output();

	/**
	 * Adds the backward steps.
	 * @param difference gradient with respect to the output; may be overwritten
	 * @return gradient with respect to the input; null if that is the image, whose
	 * gradient nobody needs
	 */
	@Nullable Tensor backward(Tensor difference);

}
