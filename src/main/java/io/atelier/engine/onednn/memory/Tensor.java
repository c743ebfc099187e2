package io.atelier.engine.onednn.memory;

import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.recipe.layer.Shape;

/**
 * The values between two layers, one example after the other.
 *
 * @param shape of one example
 * @param format its layout; {@code nc} for vectors
 */
public record Tensor(Shape shape, format_tag format, FloatPointer data) {

	public desc describe(int examples) {
		return (this.format == format_tag.nc) ? OneDnn.describe(this.format, examples, this.shape.size()) : OneDnn
			.describe(this.format, examples, this.shape.channels(), this.shape.height(), this.shape.width());
	}

	public FloatPointer at(int example) {
		return this.data.getPointer((long) example * this.shape.size());
	}

}
