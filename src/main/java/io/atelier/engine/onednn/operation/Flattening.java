package io.atelier.engine.onednn;

import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.recipe.Shape;

/**
 * Brings images into the order of a dense layer's weights: channels, rows, columns.
 */
final class Flattening implements TrainedLayer {

	private final Assembly assembly;

	private final Tensor input;

	private final Tensor output;

	Flattening(Assembly assembly, Tensor input) {
		this.assembly = assembly;
		this.input = input;
		if (isVector()) {
			this.output = input;
			return;
		}
		this.output = assembly.plain(Shape.vector(input.shape().size()), format_tag.nc);
		for (Part part : assembly.parts(input.shape().channels())) {
			assembly.add(part, Kernel.reorder(assembly.slice(input, part), assembly.slice(asImage(this.output), part)));
		}
	}

	private boolean isVector() {
		return this.input.format() == format_tag.nc;
	}

	private Tensor asImage(Tensor vector) {
		return new Tensor(this.input.shape(), format_tag.nchw, vector.data());
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		if (isVector()) {
			return difference;
		}
		Tensor inputDifference = this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			this.assembly.add(shard, Kernel.reorder(this.assembly.view(asImage(difference), shard),
					this.assembly.view(inputDifference, shard)));
		}
		return inputDifference;
	}

}
