package io.atelier.engine.onednn.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.NativeObjects;
import io.atelier.engine.onednn.memory.Region;

/**
 * A network's parameters, and its weights in the layouts that operations need. Operations
 * of different programs share them.
 */
public final class WeightForms {

	private final NativeObjects natives;

	private final Buffers buffers;

	private final FloatPointer parameters;

	private final List<Form> forms = new ArrayList<>();

	private final Map<Object, Region> derived = new HashMap<>();

	private final Constants constants;

	private final Chain preparation;

	public WeightForms(NativeObjects natives, Buffers buffers, int parameters) {
		this.natives = natives;
		this.buffers = buffers;
		this.parameters = buffers.take(parameters);
		this.constants = new Constants(natives, buffers);
		this.preparation = new Chain(new stream(natives.engine()));
	}

	/**
	 * Copies new parameters; call {@link #prepare} afterwards.
	 */
	public void load(float[] current) {
		this.parameters.put(current, 0, current.length);
	}

	public void prepare() {
		this.preparation.run();
	}

	public Constants constants() {
		return this.constants;
	}

	public memory plain(int offset, desc description) {
		return new memory(description, this.natives.engine(), this.parameters.getPointer(offset));
	}

	public memory wanted(int offset, desc plain, desc wanted) {
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
	public Region derived(Object key, long values, Function<Region, List<Kernel>> maker) {
		return this.derived.computeIfAbsent(key, (absent) -> {
			Region target = room(values);
			maker.apply(target).forEach(this::prepareFirst);
			return target;
		});
	}

	public Region room(long values) {
		FloatPointer data = this.buffers.take(values);
		return (start, shape) -> new memory(shape, this.natives.engine(), data.getPointer(start));
	}

	private record Form(int offset, memory weights) {

	}

}
