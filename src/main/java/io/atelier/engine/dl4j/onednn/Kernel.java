package io.atelier.engine.dl4j.onednn;

import java.util.function.Function;
import java.util.function.Supplier;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One operation of oneDNN with all that it reads and writes. Its machine code is made
 * when it is prepared, so that a description alone costs little.
 */
final class Kernel implements Step {

	private final Supplier<primitive> maker;

	private final String name;

	private final IntMemoryMap arguments = new IntMemoryMap();

	private final desc scratchpad;

	private @Nullable primitive operation;

	/**
	 * Describes an operation.
	 * @param maker constructor of the operation
	 * @param description with the implementation that oneDNN chose
	 */
	<D extends primitive_desc_base> Kernel(Function<D, ? extends primitive> maker, D description) {
		this.maker = () -> maker.apply(description);
		this.name = description.getClass().getEnclosingClass().getSimpleName() + " by "
				+ OneDnn.implementation(description);
		this.scratchpad = description.scratchpad_desc();
	}

	/**
	 * Adds an argument.
	 * @param name one of the {@code DNNL_ARG_} constants
	 */
	Kernel with(int name, memory argument) {
		this.arguments.put(name, argument);
		return this;
	}

	/**
	 * The operation that copies values from one layout into another.
	 */
	static Kernel reorder(memory from, memory to) {
		return new Kernel(reorder::new, new reorder.primitive_desc(from, to, Assembly.attributes(), false))
			.with(dnnl.DNNL_ARG_FROM, from)
			.with(dnnl.DNNL_ARG_TO, to);
	}

	/**
	 * The operation and its implementation, in words.
	 */
	String name() {
		return this.name;
	}

	/**
	 * Whether the implementation is oneDNN's last resort, which is tens of times slower
	 * than one that is made for the processor.
	 */
	boolean isReference() {
		return this.name.contains("by ref") || this.name.contains("_ref:");
	}

	/**
	 * Room that the operation needs while it runs, in floats.
	 */
	long scratchpadFloats() {
		return OneDnn.floats(this.scratchpad);
	}

	/**
	 * Makes the operation.
	 * @param room of {@link #scratchpadFloats()}, which nobody else uses while it runs
	 */
	void prepare(engine processor, Pointer room) {
		if (scratchpadFloats() > 0) {
			with(dnnl.DNNL_ARG_SCRATCHPAD, new memory(this.scratchpad, processor, room));
		}
		this.operation = this.maker.get();
	}

	@Override
	public void run(stream queue) {
		if (this.operation == null) {
			throw new IllegalStateException(this.name + " is not prepared");
		}
		this.operation.execute(queue, this.arguments);
	}

}
