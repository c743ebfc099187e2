package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.jspecify.annotations.Nullable;

import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.Rectifier;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Convolution;

final class TrainedConvolution implements TrainedLayer {

	private final Assembly assembly;

	private final Gradients gradients;

	private final Tensor input;

	private final Tensor output;

	private final ConvolutionGeometry geometry;

	private final int offset;

	private final boolean first;

	TrainedConvolution(Assembly assembly, Gradients gradients, Convolution layer, Tensor input, int offset,
			boolean first) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.input = input;
		this.output = assembly.images(layer.outputShape(input.shape()));
		this.geometry = ConvolutionGeometry.of(layer, input.shape());
		this.offset = offset;
		this.first = first;
		for (Shard shard : assembly.shards()) {
			assembly.add(shard, this.geometry.kernel(assembly, forward(shard), offset, assembly.view(input, shard),
					assembly.view(this.output, shard)));
		}
	}

	private convolution_forward.primitive_desc forward(Shard shard) {
		return this.geometry.forward(prop_kind.forward_training, this.input.describe(shard.size()),
				this.output.describe(shard.size()), this.assembly.engine());
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public @Nullable Tensor backward(Tensor difference) {
		Tensor inputDifference = this.first ? null : this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			memory outputGradient = this.assembly.view(difference, shard);
			if (this.geometry.rectified()) {
				this.assembly.add(shard,
						Rectifier.backward(this.assembly, this.assembly.view(this.output, shard), outputGradient));
			}
			if (inputDifference != null) {
				addInputGradient(shard, outputGradient, inputDifference);
			}
			addWeightGradient(shard, outputGradient);
		}
		return inputDifference;
	}

	private void addWeightGradient(Shard shard, memory outputGradient) {
		desc source = this.input.describe(shard.size());
		desc target = this.output.describe(shard.size());
		convolution_backward_weights.primitive_desc description = new convolution_backward_weights.primitive_desc(
				new convolution_backward_weights.desc(algorithm.convolution_direct, source,
						this.geometry.weights(format_tag.any), this.geometry.biases(), target,
						ConvolutionGeometry.stride(), this.geometry.padding(), this.geometry.padding()),
				Assembly.attributes(), this.assembly.engine(), forward(shard));
		List<Kernel> after = new ArrayList<>();
		memory weightGradient = Gradients.inLayout(this.assembly, this.geometry.weights(format_tag.oihw),
				description.diff_weights_desc(),
				this.gradients.at(shard, this.offset + this.geometry.filters(), this.geometry.weightCount()), after);
		memory biasGradient = this.assembly.memory(this.geometry.biases(),
				this.gradients.at(shard, this.offset, this.geometry.filters()));
		this.assembly.add(shard,
				new Kernel(convolution_backward_weights::new, description)
					.with(dnnl.DNNL_ARG_SRC, this.assembly.view(this.input, shard))
					.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
					.with(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightGradient)
					.with(dnnl.DNNL_ARG_DIFF_BIAS, biasGradient));
		after.forEach((kernel) -> this.assembly.add(shard, kernel));
	}

	private void addInputGradient(Shard shard, memory outputGradient, Tensor inputDifference) {
		desc source = this.input.describe(shard.size());
		convolution_backward_data.primitive_desc description = new convolution_backward_data.primitive_desc(
				new convolution_backward_data.desc(algorithm.convolution_direct, source,
						this.geometry.weights(format_tag.any), this.output.describe(shard.size()),
						ConvolutionGeometry.stride(), this.geometry.padding(), this.geometry.padding()),
				Assembly.attributes(), this.assembly.engine(), forward(shard));
		this.assembly.add(shard,
				new Kernel(convolution_backward_data::new, description)
					.with(dnnl.DNNL_ARG_WEIGHTS,
							this.assembly.weights()
								.wanted(this.offset + this.geometry.filters(), this.geometry.weights(format_tag.oihw),
										description.weights_desc()))
					.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
					.with(dnnl.DNNL_ARG_DIFF_SRC, this.assembly.view(inputDifference, shard)));
	}

}
