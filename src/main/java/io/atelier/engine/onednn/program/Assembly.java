package io.atelier.engine.onednn.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.lane.Stage;
import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.Layout;
import io.atelier.engine.onednn.memory.NativeObjects;
import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Shape;

/**
 * Builds a program. The steps of a shard form a chain. A step over the whole batch waits
 * for all chains, and all later steps wait for it.
 */
public final class Assembly {

	private final NativeObjects natives;

	private final Layout layout;

	private final Buffers buffers;

	private final WeightForms weights;

	private final List<Shard> shards;

	private final int slices;

	private final int size;

	private final Schedule schedule;

	private final List<ChainMemory> memories = new ArrayList<>();

	/**
	 * Starts a program. With several channel slices of a single shard, layers must add
	 * their steps by part.
	 */
	public Assembly(NativeObjects natives, Layout layout, Buffers buffers, WeightForms weights, int size, int most,
			int slices) {
		this.natives = natives;
		this.layout = layout;
		this.buffers = buffers;
		this.weights = weights;
		this.size = size;
		this.shards = Shard.of(size, most);
		this.slices = slices;
		int chains = Math.max(this.shards.size(), slices);
		this.schedule = new Schedule(chains, () -> new Chain(new stream(engine())));
		for (int i = 0; i < chains; i++) {
			this.memories.add(new ChainMemory(engine()));
		}
	}

	public engine engine() {
		return this.natives.engine();
	}

	public <T> T layer(Supplier<T> steps) {
		return this.natives.keep(steps);
	}

	public Layout layout() {
		return this.layout;
	}

	public List<Shard> shards() {
		return this.shards;
	}

	/**
	 * Returns a part for each shard, or for each slice of a single shard if the channels
	 * or units divide evenly.
	 */
	public List<Part> parts(int channels) {
		boolean shared = this.slices > 1 && channels % (this.slices * this.layout.block()) == 0;
		return shared ? Part.slices(this.size, this.slices) : Part.of(this.shards);
	}

	public int size() {
		return this.size;
	}

	public Tensor images(Shape shape) {
		return plain(shape, this.layout.between());
	}

	/**
	 * Region for the network's input: vectors if it flattens images first, else images,
	 * channel after channel.
	 */
	public Tensor input(Architecture architecture) {
		Shape image = architecture.signature().image();
		return (architecture.layers().get(0) instanceof Flatten) ? plain(Shape.vector(image.size()), format_tag.nc)
				: plain(image, (image.channels() == 1) ? this.layout.incoming() : format_tag.nchw);
	}

	/**
	 * The network's input in the layout that the first layer reads.
	 */
	public Tensor arranged(Tensor input) {
		if (input.format() == format_tag.nc || input.format() == this.layout.incoming()) {
			return input;
		}
		Tensor arranged = plain(input.shape(), this.layout.incoming());
		for (Shard shard : this.shards) {
			add(shard, Kernel.reorder(view(input, shard), view(arranged, shard)));
		}
		return arranged;
	}

	public Tensor plain(Shape shape, format_tag format) {
		return new Tensor(shape, format, this.buffers.take((long) this.size * shape.size()));
	}

	public Tensor copy(Tensor tensor) {
		Tensor copy = plain(tensor.shape(), tensor.format());
		for (Shard shard : this.shards) {
			add(shard, Kernel.reorder(view(tensor, shard), view(copy, shard)));
		}
		return copy;
	}

	public memory memory(desc description) {
		return this.natives.memory(description, this.buffers);
	}

	/**
	 * Returns memory that lasts only for the next steps of the shard's chain.
	 */
	public Workspace workspace(Shard shard) {
		return this.memories.get(shard.index()).workspace();
	}

	public memory memory(desc description, FloatPointer data) {
		return new memory(description, engine(), data);
	}

	public memory view(Tensor tensor, Shard shard) {
		return memory(tensor.describe(shard.size()), tensor.at(shard.first()));
	}

	public memory view(Tensor tensor, Part part) {
		return memory(tensor.describe(part.examples()), tensor.at(part.first()));
	}

	/**
	 * Covers only the part's channels. Those of a single example are contiguous.
	 */
	public memory slice(Tensor tensor, Part part) {
		if (part.slices() == 1) {
			return view(tensor, part);
		}
		Shape shape = tensor.shape();
		int places = shape.height() * shape.width();
		Tensor slice = new Tensor(new Shape(part.channels(shape.channels()), shape.height(), shape.width()),
				tensor.format(), tensor.data().getPointer((long) part.firstChannel(shape.channels()) * places));
		return view(slice, part);
	}

	public memory whole(Tensor tensor) {
		return memory(tensor.describe(this.size), tensor.data());
	}

	public WeightForms weights() {
		return this.weights;
	}

	public static primitive_attr attributes() {
		primitive_attr attributes = new primitive_attr();
		attributes.set_scratchpad_mode(scratchpad_mode.user);
		return attributes;
	}

	public static primitive_attr attributes(post_ops following) {
		primitive_attr attributes = attributes();
		attributes.set_post_ops(following);
		return attributes;
	}

	public void add(Part part, Kernel kernel) {
		this.schedule.add(part.chain(), noted(kernel, part.chain()));
	}

	/**
	 * Makes all slices wait for each other. Shards need not.
	 */
	public void join() {
		if (this.slices > 1) {
			this.schedule.join();
		}
	}

	public void add(Shard shard, Kernel kernel) {
		add(shard, (Step) noted(kernel, shard.index()));
	}

	public void add(Shard shard, Step step) {
		this.schedule.add(shard.index(), step);
	}

	public void addWhole(Kernel kernel) {
		addWhole((Step) noted(kernel, 0));
	}

	public void addWhole(Step step) {
		this.schedule.addBeside(List.of(step), List.of());
	}

	/**
	 * Adds two sequences over the whole batch that may run at the same time.
	 */
	public void addWhole(List<Kernel> one, List<Kernel> other) {
		one.forEach((kernel) -> noted(kernel, 0));
		other.forEach((kernel) -> noted(kernel, this.memories.size() - 1));
		this.schedule.addBeside(one, other);
	}

	private Kernel noted(Kernel kernel, int chain) {
		return this.memories.get(chain).noted(kernel);
	}

	public List<String> references() {
		return this.memories.stream().flatMap(ChainMemory::references).toList();
	}

	public List<Stage> finish() {
		this.memories.forEach((memory) -> memory.settle(this.buffers));
		return this.schedule.finish();
	}

}
