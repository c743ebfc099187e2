package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Where each shard leaves its gradient of all parameters, in their plain order.
 */
final class Gradients {

	private final List<FloatPointer> ofShards = new ArrayList<>();

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
	 * Where a shard leaves the gradient of some parameters.
	 */
	FloatPointer at(int shard, int offset) {
		return this.ofShards.get(shard).getPointer(offset);
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
			this.ofShards.get(shard).get(this.part, 0, this.parameters);
			for (int i = 0; i < this.parameters; i++) {
				gradient[i] += this.part[i];
			}
		}
	}

}
