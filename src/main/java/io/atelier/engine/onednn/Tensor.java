package io.atelier.engine.onednn;

import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.recipe.Shape;

/**
 * What lies between two layers, for every example of a batch.
 *
 * @param shape of one example
 * @param format its layout; {@code nc} for vectors
 * @param data one example after the other
 */
record Tensor(Shape shape, format_tag format, FloatPointer data) {

	/**
	 * Describes some of the examples.
	 */
	desc describe(int examples) {
		return (this.format == format_tag.nc) ? OneDnn.describe(this.format, examples, this.shape.size()) : OneDnn
			.describe(this.format, examples, this.shape.channels(), this.shape.height(), this.shape.width());
	}

	/**
	 * The place of an example's first value.
	 */
	FloatPointer at(int example) {
		return this.data.getPointer((long) example * this.shape.size());
	}

}
