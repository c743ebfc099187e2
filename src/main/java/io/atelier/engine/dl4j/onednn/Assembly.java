package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.dl4j.onednn.lane.Stage;
import io.atelier.recipe.Shape;

/**
 * A program in the making. Steps of a shard follow each other in a chain of their own; a
 * step over the whole batch waits for all chains, and all that follows waits for it.
 */
final class Assembly {

	private final OneDnn oneDnn;

	private final Buffers buffers;

	private final WeightForms weights;

	private final List<Shard> shards;

	private final int size;

	private final List<Stage> stages = new ArrayList<>();

	private final List<Chain> open = new ArrayList<>();

	private final List<List<Kernel>> scratchpadUsers = new ArrayList<>();

	/**
	 * Starts a program.
	 * @param weights the network's parameters
	 * @param size examples of the batch
	 * @param most shards at most
	 */
	Assembly(OneDnn oneDnn, Buffers buffers, WeightForms weights, int size, int most) {
		this.oneDnn = oneDnn;
		this.buffers = buffers;
		this.weights = weights;
		this.size = size;
		this.shards = Shard.of(size, most);
		for (int i = 0; i < this.shards.size(); i++) {
			this.scratchpadUsers.add(new ArrayList<>());
			this.open.add(chain());
		}
	}

	private Chain chain() {
		return new Chain(new stream(engine()));
	}

	engine engine() {
		return this.oneDnn.engine();
	}

	List<Shard> shards() {
		return this.shards;
	}

	int size() {
		return this.size;
	}

	/**
	 * Room for what comes out of a layer.
	 */
	Tensor images(Shape shape) {
		Tensor tensor = new Tensor(shape, this.oneDnn.imageFormat(),
				this.buffers.take((long) this.size * shape.size()));
		if (OneDnn.floats(tensor.describe(this.size)) != (long) this.size * shape.size()) {
			throw new IllegalArgumentException(
					shape.channels() + " channels do not fill the blocks of " + this.oneDnn.imageFormat());
		}
		return tensor;
	}

	/**
	 * Room for values without a place in an image, or for images laid out plainly.
	 */
	Tensor plain(Shape shape, format_tag format) {
		return new Tensor(shape, format, this.buffers.take((long) this.size * shape.size()));
	}

	memory room(desc description) {
		return this.oneDnn.memory(description, this.buffers);
	}

	memory memory(desc description, FloatPointer data) {
		return new memory(description, engine(), data);
	}

	memory view(Tensor tensor, Shard shard) {
		return memory(tensor.describe(shard.size()), tensor.at(shard.first()));
	}

	memory whole(Tensor tensor) {
		return memory(tensor.describe(this.size), tensor.data());
	}

	WeightForms weights() {
		return this.weights;
	}

	static primitive_attr attributes() {
		primitive_attr attributes = new primitive_attr();
		attributes.set_scratchpad_mode(scratchpad_mode.user);
		return attributes;
	}

	static primitive_attr attributes(post_ops following) {
		primitive_attr attributes = attributes();
		attributes.set_post_ops(following);
		return attributes;
	}

	void add(Shard shard, Kernel kernel) {
		add(shard, (Step) withScratchpad(kernel, shard.index()));
	}

	void add(Shard shard, Step step) {
		this.open.get(shard.index()).add(step);
	}

	void addWhole(Kernel kernel) {
		addWhole((Step) withScratchpad(kernel, 0));
	}

	void addWhole(Step step) {
		closeChains();
		Chain chain = chain();
		chain.add(step);
		this.stages.add(new Stage(List.of(chain)));
	}

	private void closeChains() {
		List<Chain> tasks = this.open.stream().filter((chain) -> !chain.isEmpty()).toList();
		if (!tasks.isEmpty()) {
			this.stages.add(new Stage(tasks));
			this.open.replaceAll((chain) -> chain());
		}
	}

	private Kernel withScratchpad(Kernel kernel, int user) {
		if (kernel.scratchpadFloats() > 0) {
			this.scratchpadUsers.get(user).add(kernel);
		}
		return kernel;
	}

	/**
	 * Ends the program.
	 */
	List<Stage> finish() {
		closeChains();
		for (List<Kernel> users : this.scratchpadUsers) {
			long floats = users.stream().mapToLong(Kernel::scratchpadFloats).max().orElse(0);
			FloatPointer scratchpad = this.buffers.take(floats);
			users.forEach((kernel) -> kernel.useScratchpad(engine(), scratchpad));
		}
		return List.copyOf(this.stages);
	}

}
