package io.atelier.engine.onednn.operation;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_attr;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Shape;

/**
 * The sizes of a convolution as oneDNN takes them. Among the parameters its biases come
 * first, then its weights.
 *
 * @param filters output channels
 * @param channels input channels
 * @param kernel height and width of the kernel
 * @param border rows and columns of zeros on each side of the image
 */
public record ConvolutionGeometry(int filters, int channels, int kernel, int border, boolean rectified) {

	public ConvolutionGeometry {
		if (border > 0 && kernel != 2 * border + 1) {
			throw new IllegalArgumentException("a padded kernel must have an odd size: " + kernel);
		}
	}

	/**
	 * Pads equally on each side, which needs an odd kernel.
	 */
	public static ConvolutionGeometry of(Convolution layer, Shape input) {
		return new ConvolutionGeometry(layer.filters(), input.channels(), layer.kernel(),
				(layer.padding() == Padding.SAME) ? (layer.kernel() - 1) / 2 : 0,
				Rectifier.follows(layer.activation()));
	}

	public int weightCount() {
		return this.filters * weightsPerFilter();
	}

	public int weightsPerFilter() {
		return this.channels * this.kernel * this.kernel;
	}

	public desc weights(format_tag format) {
		return OneDnn.describe(format, this.filters, this.channels, this.kernel, this.kernel);
	}

	public desc biases() {
		return OneDnn.describe(format_tag.x, this.filters);
	}

	public static long[] stride() {
		return new long[] { 1, 1 };
	}

	public long[] padding() {
		return new long[] { this.border, this.border };
	}

	public convolution_forward.primitive_desc forward(prop_kind kind, desc source, desc target, engine processor) {
		return new convolution_forward.primitive_desc(new convolution_forward.desc(kind, algorithm.convolution_direct,
				source, weights(format_tag.any), biases(), target, stride(), padding(), padding()), attributes(),
				processor);
	}

	private primitive_attr attributes() {
		return this.rectified ? Assembly.attributes(Rectifier.forward()) : Assembly.attributes();
	}

	public convolution_forward.primitive_desc forward(Window window, Shape input, desc source, desc target,
			engine processor) {
		long[] before = { this.border - window.row(), this.border - window.column() };
		long[] after = { window.lastRow() + this.kernel - this.border - input.height(),
				window.lastColumn() + this.kernel - this.border - input.width() };
		long[] stride = { window.stride(), window.stride() };
		return new convolution_forward.primitive_desc(new convolution_forward.desc(prop_kind.forward_inference,
				algorithm.convolution_direct, source, weights(format_tag.any), biases(), target, stride, before, after),
				attributes(), processor);
	}

	public Kernel kernel(Assembly assembly, convolution_forward.primitive_desc description, int offset, memory source,
			memory target) {
		return kernel(assembly, description, offset, offset + this.filters, source, target);
	}

	/**
	 * Applies the operation; biases and weights are offsets among the parameters.
	 */
	public Kernel kernel(Assembly assembly, convolution_forward.primitive_desc description, int biases, int weights,
			memory source, memory target) {
		return new Kernel(convolution_forward::new, description).with(dnnl.DNNL_ARG_SRC, source)
			.with(dnnl.DNNL_ARG_WEIGHTS,
					assembly.weights().wanted(weights, weights(format_tag.oihw), description.weights_desc()))
			.with(dnnl.DNNL_ARG_BIAS, assembly.weights().plain(biases, biases()))
			.with(dnnl.DNNL_ARG_DST, target);
	}

	/**
	 * Outputs at rows and columns that are a stride apart.
	 */
	public record Window(int row, int column, int stride, int rows, int columns) {

		int lastRow() {
			return this.row + this.stride * (this.rows - 1);
		}

		int lastColumn() {
			return this.column + this.stride * (this.columns - 1);
		}

	}

}
