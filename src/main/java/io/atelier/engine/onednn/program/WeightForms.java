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
 * A network's parameters, and its weights in the layouts that operations need. Operations
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
	 * Copies new parameters; call {@link #prepare} afterwards.
	 */
	void load(float[] current) {
		this.parameters.put(current, 0, current.length);
	}

	void prepare() {
		this.preparation.run();
	}

	Constants constants() {
		return this.constants;
	}

	memory plain(int offset, desc description) {
		return new memory(description, this.natives.engine(), this.parameters.getPointer(offset));
	}

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
	 * Returns other values computed from the parameters by the operations of the maker.
	 * The key is unique to them.
	 */
	Room derived(Object key, long values, Function<Room, List<Kernel>> maker) {
		return this.derived.computeIfAbsent(key, (absent) -> {
			Room target = room(values);
			maker.apply(target).forEach(this::prepareFirst);
			return target;
		});
	}

	Room room(long values) {
		FloatPointer data = this.buffers.take(values);
		return (start, shape) -> new memory(shape, this.natives.engine(), data.getPointer(start));
	}

	private record Form(int offset, memory weights) {

	}

}
