package io.atelier.engine.onednn;

import org.jspecify.annotations.Nullable;

/**
 * A layer in a training program: it has added its forward steps when it is made.
 */
interface TrainedLayer {

	/**
	 * What comes out of it.
	 */
	Tensor output();

	/**
	 * Adds the backward steps.
	 * @param difference gradient with respect to the output; may be overwritten
	 * @return gradient with respect to the input; null where nobody asks for it
	 */
	@Nullable Tensor backward(Tensor difference);

}
