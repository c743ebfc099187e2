package io.atelier.engine.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Memory for a few steps of a chain that follow each other. All workspaces of a chain
 * begin at the same place, so nothing in it outlives its user, unless the next user takes
 * the same room first.
 */
final class Workspace {

	/**
	 * A cache line.
	 */
	private static final int ALIGNMENT = 64 / Float.BYTES;

	private final engine processor;

	private final List<Place> places = new ArrayList<>();

	private long floats;

	Workspace(engine processor) {
		this.processor = processor;
	}

	/**
	 * Takes room, uninitialised. It has an address once the program is finished.
	 * @param values how many
	 */
	Room take(long values) {
		long start = this.floats;
		this.floats += (values + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
		return (further, shape) -> {
			memory part = new memory(shape, this.processor, (Pointer) null);
			this.places.add(new Place(part, start + further));
			return part;
		};
	}

	/**
	 * How much of it is taken, in floats.
	 */
	long size() {
		return this.floats;
	}

	/**
	 * Gives everything its address.
	 * @param start of memory of {@link #size()} floats
	 */
	void settle(FloatPointer start) {
		this.places.forEach((place) -> place.values.set_data_handle(start.getPointer(place.start)));
	}

	private record Place(memory values, long start) {

	}

}
