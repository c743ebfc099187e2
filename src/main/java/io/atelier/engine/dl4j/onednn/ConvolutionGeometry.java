package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;

import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Padding;
import io.atelier.recipe.Shape;

/**
 * The sizes of a convolution as oneDNN takes them.
 *
 * @param filters output channels
 * @param channels input channels
 * @param kernel height and width of the kernel
 * @param border rows and columns of zeros on each side of the image
 */
record ConvolutionGeometry(int filters, int channels, int kernel, int border) {

	ConvolutionGeometry {
		if (border > 0 && kernel != 2 * border + 1) {
			throw new IllegalArgumentException("a padded kernel of even size: " + kernel);
		}
	}

	/**
	 * Where zeros surround the image, as many on each side, which needs an odd kernel.
	 */
	static ConvolutionGeometry of(Convolution layer, Shape input) {
		return new ConvolutionGeometry(layer.filters(), input.channels(), layer.kernel(),
				(layer.padding() == Padding.SAME) ? (layer.kernel() - 1) / 2 : 0);
	}

	int weightCount() {
		return this.filters * this.channels * this.kernel * this.kernel;
	}

	desc weights(format_tag format) {
		return OneDnn.describe(format, this.filters, this.channels, this.kernel, this.kernel);
	}

	desc biases() {
		return OneDnn.describe(format_tag.x, this.filters);
	}

	static long[] stride() {
		return new long[] { 1, 1 };
	}

	long[] padding() {
		return new long[] { this.border, this.border };
	}

	convolution_forward.primitive_desc forward(prop_kind kind, desc source, desc target, post_ops following,
			engine processor) {
		return new convolution_forward.primitive_desc(new convolution_forward.desc(kind, algorithm.convolution_direct,
				source, weights(format_tag.any), biases(), target, stride(), padding(), padding()),
				Assembly.attributes(following), processor);
	}

	/**
	 * The forward operation on its data.
	 * @param offset of the biases among the parameters; the weights follow
	 */
	Kernel kernel(Assembly assembly, convolution_forward.primitive_desc description, int offset, memory source,
			memory target) {
		return new Kernel(new convolution_forward(description), description).with(dnnl.DNNL_ARG_SRC, source)
			.with(dnnl.DNNL_ARG_WEIGHTS,
					assembly.weights()
						.wanted(offset + this.filters, weights(format_tag.oihw), description.weights_desc()))
			.with(dnnl.DNNL_ARG_BIAS, assembly.weights().plain(offset, biases()))
			.with(dnnl.DNNL_ARG_DST, target);
	}

}
