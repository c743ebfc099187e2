package io.atelier.engine.onednn;

import java.util.function.Function;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/**
 * One operation of oneDNN with all that it reads and writes.
 */
final class Kernel implements Step {

	private final primitive operation;

	private final String name;

	private final IntMemoryMap arguments = new IntMemoryMap();

	private final memory scratchpad;

	private final long scratchpadFloats;

	/**
	 * Makes an operation.
	 * @param maker constructor of the operation
	 * @param description with the implementation that oneDNN chose
	 */
	<D extends primitive_desc_base> Kernel(Function<D, ? extends primitive> maker, D description) {
		this.operation = maker.apply(description);
		this.name = description.getClass().getEnclosingClass().getSimpleName() + " by "
				+ OneDnn.implementation(description);
		desc room = description.scratchpad_desc();
		this.scratchpad = new memory(room, description.get_engine(), (Pointer) null);
		this.scratchpadFloats = OneDnn.floats(room);
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
		return this.scratchpadFloats;
	}

	/**
	 * Makes the operation ready to run.
	 * @param room of {@link #scratchpadFloats()}, which nobody else uses while it runs
	 */
	void prepare(Pointer room) {
		if (this.scratchpadFloats > 0) {
			this.scratchpad.set_data_handle(room);
			with(dnnl.DNNL_ARG_SCRATCHPAD, this.scratchpad);
		}
	}

	@Override
	public void run(stream queue) {
		this.operation.execute(queue, this.arguments);
	}

}
