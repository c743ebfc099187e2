package io.atelier.engine.onednn.inference;

import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.recipe.layer.MaxPooling;

/**
 * The layers after a convolution and its rectifier in a trained network: normalisation,
 * then pooling.
 *
 * @param rising whether normalised values rise with their inputs; then pooling can come
 * first, which leaves fewer values to normalise
 */
record InferredSequel(@Nullable InferredNormalization normalization, @Nullable MaxPooling pooling, boolean rising) {

	boolean startsWithMaximum() {
		return this.pooling != null && (this.rising || this.normalization == null);
	}

	void normalize(Assembly assembly, Part part, memory values) {
		if (this.normalization != null) {
			assembly.add(part, this.normalization.pass(assembly, values, values, part));
		}
	}

}
