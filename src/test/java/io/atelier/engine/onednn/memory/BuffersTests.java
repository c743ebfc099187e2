package io.atelier.engine.onednn.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BuffersTests {

	@Test
	void givesEachItsOwnAlignedMemory() {
		Buffers buffers = new Buffers();
		List<FloatPointer> taken = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 50; i++) {
			int size = 1 + random.nextInt(1 << 16);
			FloatPointer buffer = buffers.take(size);
			assertThat(buffer.address() % 64).isZero();
			for (int j = 0; j < size; j++) {
				buffer.put(j, i);
			}
			taken.add(buffer);
		}
		random = new SplittableRandom(1);
		for (int i = 0; i < 50; i++) {
			float[] values = new float[1 + random.nextInt(1 << 16)];
			taken.get(i).get(values, 0, values.length);
			for (float value : values) {
				assertThat(value == i).isTrue();
			}
		}
	}

	/**
	 * The second program takes smaller and fewer buffers, so they do not match by index.
	 */
	@Test
	void takesNoFurtherMemoryForASmallerProgram() {
		Buffers buffers = new Buffers();
		List<Integer> sizes = List.of(3_000_000, 500, 500, 500, 500, 3_000_000, 1_500_000);
		sizes.forEach(buffers::take);
		long before = Pointer.totalBytes();
		buffers.rewind();
		for (int size : List.of(2_000_000, 400, 400, 2_000_000, 1_000_000)) {
			buffers.take(size);
		}
		assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
	}

}
