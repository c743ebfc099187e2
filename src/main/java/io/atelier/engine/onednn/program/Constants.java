package io.atelier.engine.onednn.program;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.NativeObjects;

/**
 * Operands that never change, shared by operations of different programs.
 */
public final class Constants {

	private final NativeObjects natives;

	private final Buffers buffers;

	private final List<Constant> constants = new ArrayList<>();

	Constants(NativeObjects natives, Buffers buffers) {
		this.natives = natives;
		this.buffers = buffers;
	}

	public memory of(float[] values, desc plain) {
		return of(values, plain, plain);
	}

	public memory of(float[] values, desc plain, desc wanted) {
		for (Constant constant : this.constants) {
			if (constant.place.get_desc().equals(wanted) && constant.values.equals(FloatBuffer.wrap(values))) {
				return constant.place;
			}
		}
		memory constant = this.natives.memory(wanted, this.buffers);
		FloatPointer data = this.buffers.take(values.length);
		data.put(values, 0, values.length);
		Kernel reorder = Kernel.reorder(new memory(plain, this.natives.engine(), data), constant);
		reorder.prepare(this.buffers.take(reorder.scratchpadFloats()));
		reorder.run(new stream(this.natives.engine()));
		this.constants.add(new Constant(FloatBuffer.wrap(values), constant));
		return constant;
	}

	private record Constant(FloatBuffer values, memory place) {

	}

}
