package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.engine.onednn.program.Step;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Shape;

/**
 * Max pooling whose gradient goes to the first of the largest values. It gathers the
 * values at each place in the squares and compares them place by place. These passes are
 * limited by memory. oneDNN's own pooling is limited by its arithmetic and takes four to
 * eight times as long on AVX2 with channels last.
 */
final class TrainedPooling implements TrainedLayer {

	private final Assembly assembly;

	private final int size;

	private final Tensor input;

	private final Tensor output;

	/**
	 * For each shard and each place but the first, 1 where the value was larger than all
	 * before it and 0 elsewhere.
	 */
	private final List<List<memory>> larger = new ArrayList<>();

	TrainedPooling(Assembly assembly, MaxPooling layer, Tensor input) {
		this.assembly = assembly;
		this.size = layer.size();
		this.input = input;
		this.output = assembly.images(layer.outputShape(input.shape()));
		for (Shard shard : assembly.shards()) {
			memory largest = gathered(this.output.at(shard.first()), shard);
			memory candidate = gathered(shard);
			List<memory> marks = new ArrayList<>();
			assembly.add(shard, Kernel.reorder(at(input, 0, shard), largest));
			for (int place = 1; place < places(); place++) {
				memory mark = gathered(shard);
				assembly.add(shard, Kernel.reorder(at(input, place, shard), candidate));
				assembly.add(shard, Elementwise.of(candidate, algorithm.binary_gt, largest).into(mark));
				assembly.add(shard, Elementwise.of(candidate, algorithm.binary_max, largest).into(largest));
				marks.add(mark);
			}
			this.larger.add(marks);
		}
	}

	private int places() {
		return this.size * this.size;
	}

	/**
	 * Views the values at one place of all squares, within the images.
	 */
	private memory at(Tensor images, int place, Shard shard) {
		Shape shape = images.shape();
		long offset = this.assembly.layout().offset(shape, place / this.size, place % this.size);
		return this.assembly.memory(this.assembly.layout().everySize(shard.size(), shape, this.size),
				images.at(shard.first()).getPointer(offset));
	}

	private memory gathered(FloatPointer data, Shard shard) {
		return this.assembly.memory(this.assembly.layout().gathered(shard.size(), this.input.shape(), this.size), data);
	}

	private memory gathered(Shard shard) {
		return this.assembly.memory(this.assembly.layout().gathered(shard.size(), this.input.shape(), this.size));
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		Tensor inputDifference = this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			memory left = gathered(difference.at(shard.first()), shard);
			memory part = gathered(shard);
			if (dropsPixels()) {
				this.assembly.add(shard, clearing(inputDifference, shard));
			}
			for (int place = places() - 1; place > 0; place--) {
				memory mark = this.larger.get(shard.index()).get(place - 1);
				this.assembly.add(shard, Elementwise.of(left, algorithm.binary_mul, mark).into(part));
				this.assembly.add(shard, Elementwise.of(left, algorithm.binary_sub, part).into(left));
				this.assembly.add(shard, Kernel.reorder(part, at(inputDifference, place, shard)));
			}
			this.assembly.add(shard, Kernel.reorder(left, at(inputDifference, 0, shard)));
		}
		return inputDifference;
	}

	private boolean dropsPixels() {
		return this.input.shape().height() % this.size != 0 || this.input.shape().width() % this.size != 0;
	}

	private static Step clearing(Tensor tensor, Shard shard) {
		FloatPointer data = tensor.at(shard.first());
		long bytes = (long) shard.size() * tensor.shape().size() * Float.BYTES;
		return (queue) -> Pointer.memset(data, 0, bytes);
	}

}
