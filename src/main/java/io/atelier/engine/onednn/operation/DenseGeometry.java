package io.atelier.engine.onednn.operation;

import java.util.function.Function;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;

/**
 * The sizes of a dense layer as oneDNN takes them. Among the parameters its weights come
 * first, unit by unit, then its biases.
 */
public record DenseGeometry(int units, int inputs, boolean rectified) {

	public int weightCount() {
		return this.units * this.inputs;
	}

	public desc weights(format_tag format) {
		return OneDnn.describe(format, this.units, this.inputs);
	}

	public desc biases() {
		return OneDnn.describe(format_tag.x, this.units);
	}

	public inner_product_forward.primitive_desc forward(prop_kind kind, desc source, desc target, engine processor) {
		primitive_attr attributes = this.rectified ? Assembly.attributes(Rectifier.forward()) : Assembly.attributes();
		return plainIfEqual((format) -> new inner_product_forward.primitive_desc(
				new inner_product_forward.desc(kind, source, weights(format), biases(), target), attributes,
				processor));
	}

	/**
	 * Lets oneDNN choose the layout of the weights only if that leads to another
	 * implementation: plain weights need no copying after every update.
	 */
	public static <D extends primitive_desc_base> D plainIfEqual(Function<format_tag, D> description) {
		D chosen = description.apply(format_tag.any);
		D plain = description.apply(format_tag.oi);
		return OneDnn.implementation(chosen).equals(OneDnn.implementation(plain)) ? plain : chosen;
	}

	public Kernel kernel(Assembly assembly, inner_product_forward.primitive_desc description, int weights, int biases,
			memory source, memory target) {
		return new Kernel(inner_product_forward::new, description).with(dnnl.DNNL_ARG_SRC, source)
			.with(dnnl.DNNL_ARG_WEIGHTS,
					assembly.weights().wanted(weights, weights(format_tag.oi), description.weights_desc()))
			.with(dnnl.DNNL_ARG_BIAS, assembly.weights().plain(biases, biases()))
			.with(dnnl.DNNL_ARG_DST, target);
	}

}
