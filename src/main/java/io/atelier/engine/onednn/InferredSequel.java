package io.atelier.engine.onednn;

import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;

import io.atelier.recipe.Layer.MaxPooling;

/**
 * What follows a convolution and its rectifier in a trained network.
 *
 * @param normalization batch normalisation
 * @param pooling the maximum over squares, after it
 * @param rising whether normalised values rise where their inputs do. Then the maximum of
 * the inputs gives the maximum, and fewer values are left to normalise.
 */
record InferredSequel(@Nullable InferredNormalization normalization, @Nullable MaxPooling pooling, boolean rising) {

	/**
	 * Whether the maximum comes before all else.
	 */
	boolean startsWithMaximum() {
		return this.pooling != null && (this.rising || this.normalization == null);
	}

	/**
	 * Adds the normalisation of a part's channels, in place.
	 * @param values the channels of its examples
	 */
	void normalize(Assembly assembly, Part part, memory values) {
		if (this.normalization != null) {
			assembly.add(part, this.normalization.pass(assembly, values, values, part));
		}
	}

}
