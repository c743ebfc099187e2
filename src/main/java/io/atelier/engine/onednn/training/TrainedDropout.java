package io.atelier.engine.onednn.training;

import java.util.function.Supplier;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.engine.onednn.program.Step;
import io.atelier.engine.training.DropoutMask;

/**
 * Dropout, in place in both directions. This is possible because the layer before it is
 * max pooling, whose output is not needed again, or a rectifier, whose sign the mask does
 * not change where a gradient passes.
 */
public final class TrainedDropout implements TrainedLayer {

	private final Assembly assembly;

	private final Tensor output;

	private final Tensor mask;

	TrainedDropout(Assembly assembly, Tensor input, Supplier<PlacedMask> drawn) {
		this.assembly = assembly;
		this.output = input;
		boolean vector = input.format() == format_tag.nc;
		this.mask = assembly.plain(input.shape(), input.format());
		Tensor inOrder = vector ? this.mask : assembly.plain(input.shape(), format_tag.nchw);
		for (Shard shard : assembly.shards()) {
			assembly.add(shard, drawing(drawn, shard, inOrder));
			if (!vector) {
				assembly.add(shard, Kernel.reorder(assembly.view(inOrder, shard), assembly.view(this.mask, shard)));
			}
			multiply(shard, input);
		}
	}

	private static Step drawing(Supplier<PlacedMask> drawn, Shard shard, Tensor target) {
		int perExample = target.shape().size();
		float[] values = new float[shard.size() * perExample];
		FloatPointer room = target.at(shard.first());
		return (queue) -> {
			PlacedMask placed = drawn.get();
			placed.mask.draw((placed.firstExample + shard.first()) * perExample, values, values.length);
			room.put(values, 0, values.length);
		};
	}

	private void multiply(Shard shard, Tensor inPlace) {
		memory values = this.assembly.view(inPlace, shard);
		this.assembly.add(shard,
				Elementwise.of(values, algorithm.binary_mul, this.assembly.view(this.mask, shard)).into(values));
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		for (Shard shard : this.assembly.shards()) {
			multiply(shard, difference);
		}
		return difference;
	}

	public interface Masks {

		/**
		 * Returns the mask of the current epoch for the layer at a position in its
		 * network.
		 */
		PlacedMask of(int position, double rate);

	}

	/**
	 * A mask, and the number of examples of the epoch before the batch.
	 */
	public record PlacedMask(DropoutMask mask, long firstExample) {

	}

}
