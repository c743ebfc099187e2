package io.atelier.engine.onednn.operation;

import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Shape;

/**
 * Brings images into the order of a dense layer's weights: channels, rows, columns.
 */
public final class Flattening {

	private final Assembly assembly;

	private final Tensor input;

	private final Tensor output;

	public Flattening(Assembly assembly, Tensor input) {
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

	public Tensor output() {
		return this.output;
	}

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
