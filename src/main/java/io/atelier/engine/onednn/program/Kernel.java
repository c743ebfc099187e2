package io.atelier.engine.onednn.program;

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

import io.atelier.engine.onednn.memory.OneDnn;

public final class Kernel implements Step {

	private final primitive operation;

	private final String name;

	private final IntMemoryMap arguments = new IntMemoryMap();

	private final memory scratchpad;

	private final long scratchpadFloats;

	public <D extends primitive_desc_base> Kernel(Function<D, ? extends primitive> maker, D description) {
		this.operation = maker.apply(description);
		this.name = description.getClass().getEnclosingClass().getSimpleName() + " by "
				+ OneDnn.implementation(description);
		desc room = description.scratchpad_desc();
		this.scratchpad = new memory(room, description.get_engine(), (Pointer) null);
		this.scratchpadFloats = OneDnn.floats(room);
	}

	/**
	 * Adds an argument, named by a {@code DNNL_ARG_} constant.
	 */
	public Kernel with(int name, memory argument) {
		this.arguments.put(name, argument);
		return this;
	}

	public static Kernel reorder(memory from, memory to) {
		return new Kernel(reorder::new, new reorder.primitive_desc(from, to, Assembly.attributes(), false))
			.with(dnnl.DNNL_ARG_FROM, from)
			.with(dnnl.DNNL_ARG_TO, to);
	}

	String name() {
		return this.name;
	}

	/**
	 * Whether oneDNN fell back to its reference implementation, which is tens of times
	 * slower than one made for the processor.
	 */
	boolean isReference() {
		return this.name.contains("by ref") || this.name.contains("_ref:");
	}

	long scratchpadFloats() {
		return this.scratchpadFloats;
	}

	/**
	 * Takes the scratchpad, which nobody else may use while the operation runs.
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
