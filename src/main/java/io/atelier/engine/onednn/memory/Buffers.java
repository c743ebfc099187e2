package io.atelier.engine.onednn.memory;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Memory of programs that never run at the same time. Each program takes its buffers one
 * after the other from the same blocks, so that a smaller batch fits where a larger one
 * was.
 */
public final class Buffers {

	/**
	 * The alignment that vector instructions prefer, in floats.
	 */
	private static final int ALIGNMENT = 64 / Float.BYTES;

	private static final long SMALLEST_BLOCK = 1 << 16;

	private final List<Block> blocks = new ArrayList<>();

	private int block;

	private long taken;

	private long allocated;

	public void rewind() {
		this.block = 0;
		this.taken = 0;
	}

	public FloatPointer take(long floats) {
		long size = (floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
		while (this.block < this.blocks.size() && this.blocks.get(this.block).size < this.taken + size) {
			this.block++;
			this.taken = 0;
		}
		if (this.block == this.blocks.size()) {
			this.blocks.add(allocate(size));
		}
		long start = this.taken;
		this.taken += size;
		return this.blocks.get(this.block).values.getPointer(start);
	}

	/**
	 * At least doubles the memory, so that there are few blocks. Pages that nobody writes
	 * to cost no memory.
	 */
	private Block allocate(long floats) {
		long size = Math.max(floats, Math.max(SMALLEST_BLOCK, this.allocated));
		this.allocated += size;
		FloatPointer raw = new FloatPointer(size + ALIGNMENT);
		long misalignment = raw.address() / Float.BYTES % ALIGNMENT;
		return new Block(raw.getPointer((ALIGNMENT - misalignment) % ALIGNMENT), size);
	}

	private record Block(FloatPointer values, long size) {

	}

}
