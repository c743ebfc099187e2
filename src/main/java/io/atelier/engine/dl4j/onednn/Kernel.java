package io.atelier.engine.dl4j.onednn;

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

/**
 * One operation of oneDNN with all that it reads and writes.
 */
final class Kernel implements Step {

	private final primitive operation;

	private final IntMemoryMap arguments = new IntMemoryMap();

	private final desc scratchpad;

	Kernel(primitive operation, primitive_desc_base description) {
		this.operation = operation;
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
		reorder.primitive_desc description = new reorder.primitive_desc(from, to, Assembly.attributes(), false);
		return new Kernel(new reorder(description), description).with(dnnl.DNNL_ARG_FROM, from)
			.with(dnnl.DNNL_ARG_TO, to);
	}

	/**
	 * Room that the operation needs while it runs, in floats.
	 */
	long scratchpadFloats() {
		return OneDnn.floats(this.scratchpad);
	}

	void useScratchpad(engine processor, Pointer pointer) {
		with(dnnl.DNNL_ARG_SCRATCHPAD, new memory(this.scratchpad, processor, pointer));
	}

	@Override
	public void run(stream queue) {
		this.operation.execute(queue, this.arguments);
	}

}
