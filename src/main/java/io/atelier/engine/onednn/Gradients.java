package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Where each shard leaves its gradient of all parameters, in their plain order.
 */
final class Gradients {

	private final List<FloatPointer> ofShards = new ArrayList<>();

	/**
	 * Which parameters have a gradient from each shard, as offset and count. All other
	 * ones have it whole, where the first shard leaves its.
	 */
	private final SortedMap<Integer, Integer> sharded = new TreeMap<>();

	private final int parameters;

	private final float[] part;

	Gradients(Buffers buffers, int parameters, int most) {
		this.parameters = parameters;
		this.part = new float[(most > 1) ? parameters : 0];
		for (int i = 0; i < most; i++) {
			FloatPointer gradient = buffers.take(parameters);
			gradient.put(new float[parameters], 0, parameters);
			this.ofShards.add(gradient);
		}
	}

	/**
	 * Where the gradient of some parameters by the whole batch is left.
	 */
	FloatPointer at(int offset) {
		return this.ofShards.get(0).getPointer(offset);
	}

	/**
	 * Where a shard leaves the gradient of some parameters.
	 */
	FloatPointer at(Shard shard, int offset, int count) {
		this.sharded.put(offset, count);
		return this.ofShards.get(shard.index()).getPointer(offset);
	}

	/**
	 * Adds the step that leaves a gradient, which an operation gives in a layout of its
	 * own choice, in the plain order.
	 * @return where the operation is to leave it
	 */
	static memory inLayout(Assembly assembly, desc plain, desc given, FloatPointer target, List<Kernel> after) {
		memory wanted = assembly.memory(plain, target);
		if (given.equals(plain)) {
			return wanted;
		}
		memory own = assembly.room(given);
		after.add(Kernel.reorder(own, wanted));
		return own;
	}

	/**
	 * Adds up, in the shards' order.
	 */
	void sum(int shards, float[] gradient) {
		this.ofShards.get(0).get(gradient, 0, this.parameters);
		for (int shard = 1; shard < shards; shard++) {
			FloatPointer gradientOfShard = this.ofShards.get(shard);
			this.sharded.forEach((offset, count) -> add(gradientOfShard.getPointer(offset), offset, count, gradient));
		}
	}

	private void add(FloatPointer values, int offset, int count, float[] gradient) {
		values.get(this.part, offset, count);
		for (int i = offset; i < offset + count; i++) {
			gradient[i] += this.part[i];
		}
	}

}
