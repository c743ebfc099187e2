package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;

/**
 * The gradients of all parameters, one array for each shard, in the plain order of the
 * parameters.
 */
public final class Gradients {

	private final List<FloatPointer> ofShards = new ArrayList<>();

	/**
	 * Offset and count of the parameters with one gradient per shard. The gradient of all
	 * others is computed for the whole batch and stored with the first shard's.
	 */
	private final SortedMap<Integer, Integer> sharded = new TreeMap<>();

	private final int parameters;

	private final float[] part;

	public Gradients(Buffers buffers, int parameters, int most) {
		this.parameters = parameters;
		this.part = new float[(most > 1) ? parameters : 0];
		for (int i = 0; i < most; i++) {
			FloatPointer gradient = buffers.take(parameters);
			gradient.put(new float[parameters], 0, parameters);
			this.ofShards.add(gradient);
		}
	}

	FloatPointer at(int offset) {
		return this.ofShards.get(0).getPointer(offset);
	}

	FloatPointer at(Shard shard, int offset, int count) {
		this.sharded.put(offset, count);
		return this.ofShards.get(shard.index()).getPointer(offset);
	}

	/**
	 * Returns where an operation stores a gradient in the layout of its choice. Adds a
	 * copy into the plain order if that is another one.
	 */
	static memory inLayout(Assembly assembly, desc plain, desc given, FloatPointer target, List<Kernel> after) {
		memory wanted = assembly.memory(plain, target);
		if (given.equals(plain)) {
			return wanted;
		}
		memory own = assembly.memory(given);
		after.add(Kernel.reorder(own, wanted));
		return own;
	}

	/**
	 * Sums in the order of the shards, for reproducible results.
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
