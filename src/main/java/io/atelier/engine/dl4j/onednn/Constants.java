package io.atelier.engine.dl4j.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Operands that never change. Operations of different programs share them.
 */
final class Constants {

	private final OneDnn oneDnn;

	private final Buffers buffers;

	private final List<Constant> constants = new ArrayList<>();

	Constants(OneDnn oneDnn, Buffers buffers) {
		this.oneDnn = oneDnn;
		this.buffers = buffers;
	}

	/**
	 * Some values in their plain order.
	 */
	memory of(float[] values, desc plain) {
		return of(values, plain, plain);
	}

	/**
	 * Some values in the layout that an operation wants.
	 * @param plain describes them in their plain order
	 */
	memory of(float[] values, desc plain, desc wanted) {
		for (Constant constant : this.constants) {
			if (constant.description.equals(wanted) && constant.values.equals(FloatBuffer.wrap(values))) {
				return constant.place;
			}
		}
		memory constant = this.oneDnn.memory(wanted, this.buffers);
		FloatPointer data = this.buffers.take(values.length);
		data.put(values, 0, values.length);
		Kernel reorder = Kernel.reorder(new memory(plain, this.oneDnn.engine(), data), constant);
		reorder.prepare(this.oneDnn.engine(), this.buffers.take(reorder.scratchpadFloats()));
		reorder.run(new stream(this.oneDnn.engine()));
		this.constants.add(new Constant(FloatBuffer.wrap(values), wanted, constant));
		return constant;
	}

	private record Constant(FloatBuffer values, desc description, memory place) {

	}

}
