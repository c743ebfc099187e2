package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.recipe.Shape;

/**
 * Brings images into the plain order of channels, rows and columns, which is that of a
 * dense layer's weights.
 */
final class Flattening implements TrainedLayer {

	private final Assembly assembly;

	private final Tensor input;

	private final Tensor output;

	Flattening(Assembly assembly, Tensor input) {
		this.assembly = assembly;
		this.input = input;
		this.output = assembly.plain(Shape.vector(input.shape().size()), format_tag.nc);
		for (Shard shard : assembly.shards()) {
			assembly.add(shard, Kernel.reorder(assembly.view(input, shard), inOrder(this.output, shard)));
		}
	}

	/**
	 * A vector seen as the image that it was.
	 */
	private memory inOrder(Tensor vector, Shard shard) {
		Tensor image = new Tensor(this.input.shape(), format_tag.nchw, vector.data());
		return this.assembly.view(image, shard);
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		Tensor inputDifference = this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			this.assembly.add(shard,
					Kernel.reorder(inOrder(difference, shard), this.assembly.view(inputDifference, shard)));
		}
		return inputDifference;
	}

}
