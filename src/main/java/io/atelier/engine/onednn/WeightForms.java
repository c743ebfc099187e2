package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A network's parameters, and its weights in the layouts that operations want. Operations
 * of different programs share them.
 */
final class WeightForms {

	private final NativeObjects natives;

	private final Buffers buffers;

	private final FloatPointer parameters;

	private final List<Form> forms = new ArrayList<>();

	private final Map<Object, Room> derived = new HashMap<>();

	private final Constants constants;

	private final Chain preparation;

	WeightForms(NativeObjects natives, Buffers buffers, int parameters) {
		this.natives = natives;
		this.buffers = buffers;
		this.parameters = buffers.take(parameters);
		this.constants = new Constants(natives, buffers);
		this.preparation = new Chain(new stream(natives.engine()));
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

	Constants constants() {
		return this.constants;
	}

	/**
	 * Some parameters in their plain order.
	 * @param offset of the first
	 */
	memory plain(int offset, desc description) {
		return new memory(description, this.natives.engine(), this.parameters.getPointer(offset));
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
			if (form.offset == offset && form.weights.get_desc().equals(wanted)) {
				return form.weights;
			}
		}
		memory target = this.natives.memory(wanted, this.buffers);
		Kernel reorder = Kernel.reorder(plain(offset, plain), target);
		prepareFirst(reorder);
		this.forms.add(new Form(offset, target));
		return target;
	}

	private void prepareFirst(Kernel kernel) {
		kernel.prepare(this.buffers.take(kernel.scratchpadFloats()));
		this.preparation.add(kernel);
	}

	/**
	 * Something else that is made of the parameters.
	 * @param key tells it from all others
	 * @param values how many it has
	 * @param maker gives the operations that fill it
	 */
	Room derived(Object key, long values, Function<Room, List<Kernel>> maker) {
		return this.derived.computeIfAbsent(key, (absent) -> {
			Room target = room(values);
			maker.apply(target).forEach(this::prepareFirst);
			return target;
		});
	}

	/**
	 * Room for values on the way to what is derived.
	 */
	Room room(long values) {
		FloatPointer data = this.buffers.take(values);
		return (start, shape) -> new memory(shape, this.natives.engine(), data.getPointer(start));
	}

	private record Form(int offset, memory weights) {

	}

}
