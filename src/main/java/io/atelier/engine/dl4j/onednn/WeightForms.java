package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A network's parameters, and its weights in the layouts that operations want. Operations
 * of different programs share them.
 */
final class WeightForms {

	private final OneDnn oneDnn;

	private final Buffers buffers;

	private final FloatPointer parameters;

	private final List<Form> forms = new ArrayList<>();

	private final Chain preparation;

	WeightForms(OneDnn oneDnn, Buffers buffers, int parameters) {
		this.oneDnn = oneDnn;
		this.buffers = buffers;
		this.parameters = buffers.take(parameters);
		this.preparation = new Chain(new stream(oneDnn.engine()));
	}

	/**
	 * Takes over parameters; {@link #prepare} is to follow.
	 * @param current the network's, shape [n]
	 */
	void load(float[] current) {
		this.parameters.put(current, 0, current.length);
	}

	/**
	 * Brings the weights into their layouts.
	 */
	void prepare() {
		this.preparation.run();
	}

	/**
	 * Some parameters in their plain order.
	 * @param offset of the first
	 */
	memory plain(int offset, desc description) {
		return new memory(description, this.oneDnn.engine(), this.parameters.getPointer(offset));
	}

	/**
	 * Some weights in the layout that an operation wants.
	 * @param offset of the first
	 */
	memory wanted(int offset, desc plain, desc wanted) {
		if (wanted.equals(plain)) {
			return plain(offset, plain);
		}
		for (Form form : this.forms) {
			if (form.offset == offset && form.description.equals(wanted)) {
				return form.weights;
			}
		}
		memory target = this.oneDnn.memory(wanted, this.buffers);
		Kernel reorder = Kernel.reorder(plain(offset, plain), target);
		reorder.prepare(this.oneDnn.engine(), this.buffers.take(reorder.scratchpadFloats()));
		this.preparation.add(reorder);
		this.forms.add(new Form(offset, wanted, target));
		return target;
	}

	private record Form(int offset, desc description, memory weights) {

	}

}
