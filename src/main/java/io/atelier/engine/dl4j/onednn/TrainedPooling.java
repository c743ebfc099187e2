package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

import io.atelier.recipe.Layer.MaxPooling;

/**
 * A maximum over squares. Forward it notes which value was the largest.
 */
final class TrainedPooling implements TrainedLayer {

	private final Assembly assembly;

	private final Pooling pooling;

	private final Tensor input;

	private final Tensor output;

	private final List<pooling_forward.primitive_desc> forward = new ArrayList<>();

	private final List<memory> choices = new ArrayList<>();

	TrainedPooling(Assembly assembly, MaxPooling layer, Tensor input) {
		this.assembly = assembly;
		this.pooling = new Pooling(layer.size());
		this.input = input;
		this.output = assembly.images(layer.outputShape(input.shape()));
		for (Shard shard : assembly.shards()) {
			pooling_forward.primitive_desc description = this.pooling.forward(prop_kind.forward_training,
					input.describe(shard.size()), this.output.describe(shard.size()), assembly.engine());
			memory choice = assembly.room(description.workspace_desc());
			this.forward.add(description);
			this.choices.add(choice);
			assembly.add(shard,
					new Kernel(new pooling_forward(description), description)
						.with(dnnl.DNNL_ARG_SRC, assembly.view(input, shard))
						.with(dnnl.DNNL_ARG_DST, assembly.view(this.output, shard))
						.with(dnnl.DNNL_ARG_WORKSPACE, choice));
		}
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		Tensor inputDifference = this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			pooling_backward.primitive_desc description = new pooling_backward.primitive_desc(
					new pooling_backward.desc(algorithm.pooling_max, this.input.describe(shard.size()),
							this.output.describe(shard.size()), this.pooling.square(), this.pooling.square(),
							Pooling.padding(), Pooling.padding()),
					Assembly.attributes(), this.assembly.engine(), this.forward.get(shard.index()));
			this.assembly.add(shard,
					new Kernel(new pooling_backward(description), description)
						.with(dnnl.DNNL_ARG_DIFF_DST, this.assembly.view(difference, shard))
						.with(dnnl.DNNL_ARG_WORKSPACE, this.choices.get(shard.index()))
						.with(dnnl.DNNL_ARG_DIFF_SRC, this.assembly.view(inputDifference, shard)));
		}
		return inputDifference;
	}

}
