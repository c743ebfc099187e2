package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_attr;

/**
 * The sizes of a dense layer as oneDNN takes them. Its weights lie unit by unit.
 *
 * @param units outputs
 * @param inputs inputs
 * @param rectified whether a rectifier follows
 */
record DenseGeometry(int units, int inputs, boolean rectified) {

	int weightCount() {
		return this.units * this.inputs;
	}

	desc weights(format_tag format) {
		return OneDnn.describe(format, this.units, this.inputs);
	}

	desc biases() {
		return OneDnn.describe(format_tag.x, this.units);
	}

	inner_product_forward.primitive_desc forward(prop_kind kind, desc source, desc target, engine processor) {
		primitive_attr attributes = this.rectified ? Assembly.attributes(Rectifier.forward()) : Assembly.attributes();
		return new inner_product_forward.primitive_desc(
				new inner_product_forward.desc(kind, source, weights(format_tag.any), biases(), target), attributes,
				processor);
	}

	/**
	 * The forward operation on its data.
	 * @param offset of the weights among the parameters; the biases follow
	 */
	Kernel kernel(Assembly assembly, inner_product_forward.primitive_desc description, int offset, memory source,
			memory target) {
		return new Kernel(new inner_product_forward(description), description).with(dnnl.DNNL_ARG_SRC, source)
			.with(dnnl.DNNL_ARG_WEIGHTS,
					assembly.weights().wanted(offset, weights(format_tag.oi), description.weights_desc()))
			.with(dnnl.DNNL_ARG_BIAS, assembly.weights().plain(offset + weightCount(), biases()))
			.with(dnnl.DNNL_ARG_DST, target);
	}

}
