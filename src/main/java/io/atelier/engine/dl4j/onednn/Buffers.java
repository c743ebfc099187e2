package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Memory of programs that never run at the same time: each takes its buffers from the
 * first one on, and a smaller batch fits where a larger one of the same network did.
 */
final class Buffers {

	/**
	 * What vector instructions like memory to start at.
	 */
	private static final int ALIGNMENT = 64;

	private final List<FloatPointer> buffers = new ArrayList<>();

	private int next;

	void rewind() {
		this.next = 0;
	}

	/**
	 * Memory for some values, uninitialised.
	 */
	FloatPointer take(long floats) {
		if (this.next == this.buffers.size()) {
			this.buffers.add(allocate(floats));
		}
		else if (this.buffers.get(this.next).capacity() < floats) {
			this.buffers.set(this.next, allocate(floats));
		}
		return this.buffers.get(this.next++);
	}

	private FloatPointer allocate(long floats) {
		FloatPointer raw = new FloatPointer(floats + ALIGNMENT / Float.BYTES);
		long misalignment = raw.address() % ALIGNMENT;
		return raw.getPointer((ALIGNMENT - misalignment) % ALIGNMENT / Float.BYTES);
	}

}
