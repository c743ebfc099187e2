package io.atelier.engine.dl4j.onednn;

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

import io.atelier.recipe.Shape;

/**
 * A dense layer with its biases, and its rectifier where it has one; the softmax of the
 * last layer belongs to the loss.
 */
final class TrainedDense implements TrainedLayer {

	private final Assembly assembly;

	private final Gradients gradients;

	private final DenseGeometry geometry;

	private final Tensor input;

	private final Tensor output;

	private final int offset;

	private final boolean first;

	private final List<inner_product_forward.primitive_desc> forward = new ArrayList<>();

	/**
	 * Adds the forward steps.
	 * @param offset of its weights among the parameters; its biases follow
	 * @param first whether its input is the image, whose gradient nobody needs
	 */
	TrainedDense(Assembly assembly, Gradients gradients, DenseGeometry geometry, Tensor input, int offset,
			boolean first) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.geometry = geometry;
		this.input = input;
		this.output = assembly.plain(Shape.vector(geometry.units()), format_tag.nc);
		this.offset = offset;
		this.first = first;
		for (Shard shard : assembly.shards()) {
			inner_product_forward.primitive_desc description = geometry.forward(prop_kind.forward_training,
					input.describe(shard.size()), this.output.describe(shard.size()), assembly.engine());
			this.forward.add(description);
			assembly.add(shard, geometry.kernel(assembly, description, offset, assembly.view(input, shard),
					assembly.view(this.output, shard)));
		}
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public @Nullable Tensor backward(Tensor difference) {
		if (this.geometry.rectified()) {
			Rectifier.backward(this.assembly, this.output, difference);
		}
		Tensor inputDifference = this.first ? null : this.assembly.plain(this.input.shape(), format_tag.nc);
		for (Shard shard : this.assembly.shards()) {
			memory outputGradient = this.assembly.view(difference, shard);
			addWeightGradient(shard, outputGradient);
			if (inputDifference != null) {
				addInputGradient(shard, outputGradient, inputDifference);
			}
		}
		return inputDifference;
	}

	private void addWeightGradient(Shard shard, memory outputGradient) {
		desc source = this.input.describe(shard.size());
		desc target = this.output.describe(shard.size());
		inner_product_backward_weights.primitive_desc description = new inner_product_backward_weights.primitive_desc(
				new inner_product_backward_weights.desc(source, this.geometry.weights(format_tag.any),
						this.geometry.biases(), target),
				Assembly.attributes(), this.assembly.engine(), this.forward.get(shard.index()));
		List<Kernel> after = new ArrayList<>();
		memory weightGradient = Gradients.inLayout(this.assembly, this.geometry.weights(format_tag.oi),
				description.diff_weights_desc(), this.gradients.at(shard.index(), this.offset), after);
		memory biasGradient = this.assembly.memory(this.geometry.biases(),
				this.gradients.at(shard.index(), this.offset + this.geometry.weightCount()));
		this.assembly.add(shard,
				new Kernel(new inner_product_backward_weights(description), description)
					.with(dnnl.DNNL_ARG_SRC, this.assembly.view(this.input, shard))
					.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
					.with(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightGradient)
					.with(dnnl.DNNL_ARG_DIFF_BIAS, biasGradient));
		after.forEach((kernel) -> this.assembly.add(shard, kernel));
	}

	private void addInputGradient(Shard shard, memory outputGradient, Tensor inputDifference) {
		inner_product_backward_data.primitive_desc description = new inner_product_backward_data.primitive_desc(
				new inner_product_backward_data.desc(inputDifference.describe(shard.size()),
						this.geometry.weights(format_tag.any), this.output.describe(shard.size())),
				Assembly.attributes(), this.assembly.engine(), this.forward.get(shard.index()));
		this.assembly.add(shard,
				new Kernel(new inner_product_backward_data(description), description)
					.with(dnnl.DNNL_ARG_WEIGHTS,
							this.assembly.weights()
								.wanted(this.offset, this.geometry.weights(format_tag.oi), description.weights_desc()))
					.with(dnnl.DNNL_ARG_DIFF_DST, outputGradient)
					.with(dnnl.DNNL_ARG_DIFF_SRC, this.assembly.view(inputDifference, shard)));
	}

}
