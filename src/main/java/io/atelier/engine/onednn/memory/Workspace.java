package io.atelier.engine.onednn.memory;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Memory for consecutive steps of a chain. All workspaces of a chain begin at the same
 * address, so their content is lost when the next one is used, unless that one takes the
 * same room first.
 */
public final class Workspace {

	/**
	 * A cache line, in floats.
	 */
	private static final int ALIGNMENT = 64 / Float.BYTES;

	private final engine processor;

	private final List<Place> places = new ArrayList<>();

	private long floats;

	public Workspace(engine processor) {
		this.processor = processor;
	}

	/**
	 * Takes uninitialised memory. It gets its address only in {@link #settle}.
	 */
	public Region take(long values) {
		long start = this.floats;
		this.floats += (values + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
		return (further, shape) -> {
			memory part = new memory(shape, this.processor, (Pointer) null);
			this.places.add(new Place(part, start + further));
			return part;
		};
	}

	public long size() {
		return this.floats;
	}

	public void settle(FloatPointer start) {
		this.places.forEach((place) -> place.values.set_data_handle(start.getPointer(place.start)));
	}

	private record Place(memory values, long start) {

	}

}
