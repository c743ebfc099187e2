package io.atelier.engine.onednn.inference;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.DenseGeometry;
import io.atelier.engine.onednn.operation.Rectifier;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Shape;

/**
 * A dense layer of a trained network with its rectifier. It is computed as a 1x1
 * convolution over one image whose pixels are the examples: for few examples oneDNN is
 * twice as fast at that as at its matrix product, which reorders its operands every time.
 */
final class InferredDense {

	private final Assembly assembly;

	private final Dense layer;

	private final Tensor source;

	private final Tensor output;

	InferredDense(Assembly assembly, Dense layer, Tensor source, int offset) {
		this.assembly = assembly;
		this.layer = layer;
		this.source = source;
		this.output = assembly.plain(Shape.vector(layer.units()), format_tag.nc);
		assembly.join();
		int inputs = source.shape().size();
		for (Part part : assembly.parts(layer.units())) {
			int first = part.firstChannel(layer.units());
			assembly.add(part, kernel(part, inputs, offset + first * inputs, offset + layer.units() * inputs + first));
		}
	}

	Tensor output() {
		return this.output;
	}

	private Kernel kernel(Part part, int inputs, int weights, int biases) {
		int units = part.channels(this.layer.units());
		ConvolutionGeometry pixelwise = new ConvolutionGeometry(units, inputs, 1, 0, rectified());
		memory from = asImage(this.assembly.view(this.source, part), inputs, part);
		memory to = asImage(this.assembly.slice(this.output, part), units, part);
		convolution_forward.primitive_desc convolution = pixelwise.forward(prop_kind.forward_inference, from.get_desc(),
				to.get_desc(), this.assembly.engine());
		if (OneDnn.implementation(convolution).startsWith("jit_1x1")) {
			return pixelwise.kernel(this.assembly, convolution, biases, weights, from, to);
		}
		DenseGeometry geometry = new DenseGeometry(units, inputs, rectified());
		memory vectors = this.assembly.view(this.source, part);
		memory results = this.assembly.slice(this.output, part);
		inner_product_forward.primitive_desc product = geometry.forward(prop_kind.forward_inference, vectors.get_desc(),
				results.get_desc(), this.assembly.engine());
		return geometry.kernel(this.assembly, product, weights, biases, vectors, results);
	}

	private boolean rectified() {
		return Rectifier.follows(this.layer.activation());
	}

	private memory asImage(memory vectors, int values, Part part) {
		desc image = OneDnn.describe(format_tag.nhwc, 1, values, 1, part.examples());
		return new memory(image, this.assembly.engine(), vectors.get_data_handle());
	}

}
