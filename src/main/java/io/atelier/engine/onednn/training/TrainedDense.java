package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.DenseGeometry;
import io.atelier.engine.onednn.operation.Rectifier;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Shape;

final class TrainedDense implements TrainedLayer {

	private final Assembly assembly;

	private final Gradients gradients;

	private final DenseGeometry geometry;

	private final Tensor input;

	private final Tensor output;

	private final int offset;

	private final boolean first;

	TrainedDense(Assembly assembly, Gradients gradients, DenseGeometry geometry, Tensor input, int offset,
			boolean first) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.geometry = geometry;
		this.input = input;
		this.output = assembly.plain(Shape.vector(geometry.units()), format_tag.nc);
		this.offset = offset;
		this.first = first;
		assembly.addWhole(geometry.kernel(assembly, forward(), offset, offset + geometry.weightCount(),
				assembly.whole(input), assembly.whole(this.output)));
	}

	private inner_product_forward.primitive_desc forward() {
		return this.geometry.forward(prop_kind.forward_training, this.input.describe(this.assembly.size()),
				this.output.describe(this.assembly.size()), this.assembly.engine());
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public @Nullable Tensor backward(Tensor difference) {
		memory outputGradient = this.assembly.whole(difference);
		if (this.geometry.rectified()) {
			this.assembly.addWhole(Rectifier.backward(this.assembly, this.assembly.whole(this.output), outputGradient));
		}
		List<Kernel> weightGradient = weightGradient(outputGradient);
		if (this.first) {
			this.assembly.addWhole(weightGradient, List.of());
			return null;
		}
		Tensor inputDifference = this.assembly.plain(this.input.shape(), format_tag.nc);
		this.assembly.addWhole(List.of(inputGradient(outputGradient, inputDifference)), weightGradient);
		return inputDifference;
	}

	private List<Kernel> weightGradient(memory outputGradient) {
		desc source = this.input.describe(this.assembly.size());
		desc target = this.output.describe(this.assembly.size());
		inner_product_backward_weights.primitive_desc description = DenseGeometry.plainIfEqual(
				(format) -> new inner_product_backward_weights.primitive_desc(
						new inner_product_backward_weights.desc(source, this.geometry.weights(format),
								this.geometry.biases(), target),
						Assembly.attributes(), this.assembly.engine(), forward()));
		List<Kernel> kernels = new ArrayList<>();
		List<Kernel> after = new ArrayList<>();
		memory weightGradient = Gradients.inLayout(this.assembly, this.geometry.weights(format_tag.oi),
				description.diff_weights_desc(), this.gradients.at(this.offset), after);
		memory biasGradient = this.assembly.memory(this.geometry.biases(),
				this.gradients.at(this.offset + this.geometry.weightCount()));
		kernels.add(new Kernel(inner_product_backward_weights::new, description)
			.with(dnnl.DNNL_ARG_SRC, this.assembly.whole(this.input))
			.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
			.with(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightGradient)
			.with(dnnl.DNNL_ARG_DIFF_BIAS, biasGradient));
		kernels.addAll(after);
		return kernels;
	}

	private Kernel inputGradient(memory outputGradient, Tensor inputDifference) {
		inner_product_backward_data.primitive_desc description = DenseGeometry
			.plainIfEqual((format) -> new inner_product_backward_data.primitive_desc(
					new inner_product_backward_data.desc(inputDifference.describe(this.assembly.size()),
							this.geometry.weights(format), this.output.describe(this.assembly.size())),
					Assembly.attributes(), this.assembly.engine(), forward()));
		return new Kernel(inner_product_backward_data::new, description)
			.with(dnnl.DNNL_ARG_WEIGHTS,
					this.assembly.weights()
						.wanted(this.offset, this.geometry.weights(format_tag.oi), description.weights_desc()))
			.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
			.with(dnnl.DNNL_ARG_DIFF_SRC, this.assembly.whole(inputDifference));
	}

}
