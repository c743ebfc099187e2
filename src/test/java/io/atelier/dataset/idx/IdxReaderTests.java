package io.atelier.dataset.idx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdxReaderTests {

	private static final int IMAGES = 0x00000803;

	private static final int LABELS = 0x00000801;

	@Test
	void readsValuesInOrder() throws IOException {
		byte[] content = idx(IMAGES, new int[] { 2, 1, 3 }, 1, 2, 3, 4, 5, 255);
		assertThat(read(content, 2, 1, 3)).containsExactly(1, 2, 3, 4, 5, -1);
	}

	@ParameterizedTest
	@ValueSource(ints = { LABELS, 0x00000d03, 0x00000802, 0x03080000, 0 })
	void refusesAnotherMagicNumber(int magic) {
		assertRefused(idx(magic, new int[] { 1, 1, 1 }, 7),
				String.format(Locale.ROOT, "begins with 0x%08x, not with 0x00000803", magic), 1, 1, 1);
	}

	@Test
	void tellsCompressedContent() {
		assertRefused(idx(0x1f8b0800, new int[] { 1 }, 7), "is compressed", 1);
	}

	@Test
	void refusesAnotherShape() {
		assertRefused(idx(IMAGES, new int[] { 1, 32, 32 }), "declares the shape [1, 32, 32], not [1, 28, 28]", 1, 28,
				28);
	}

	@Test
	void refusesAnotherCount() {
		assertRefused(idx(LABELS, new int[] { 3 }, 1, 2, 3), "declares the shape [3], not [2]", 2);
	}

	@Test
	void refusesNegativeSizes() {
		assertRefused(idx(LABELS, new int[] { -2 }), "declares a negative size: [-2]", 2);
	}

	@Test
	void refusesSizesWhoseProductOverflows() {
		assertRefused(idx(IMAGES, new int[] { Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE }),
				"declares more values than can be held", 1, 28, 28);
		// 65,536 * 65,536 is 0 in 32 bits.
		assertRefused(idx(IMAGES, new int[] { 65_536, 65_536, 1 }), "declares more values than can be held", 0, 0, 0);
	}

	@Test
	void refusesShortData() {
		assertRefused(idx(LABELS, new int[] { 4 }, 1, 2, 3), "ends after 3 of 4 values", 4);
	}

	@Test
	void refusesShortHeader() {
		assertRefused(new byte[] { 0, 0, 8, 1, 0, 0 }, "ends within its header", 4);
		assertRefused(new byte[0], "ends within its header", 4);
	}

	@Test
	void refusesTrailingData() {
		assertRefused(idx(LABELS, new int[] { 2 }, 1, 2, 3), "holds more than the 2 values", 2);
	}

	private static void assertRefused(byte[] content, String message, int... shape) {
		assertThatExceptionOfType(IdxFormatException.class).isThrownBy(() -> read(content, shape))
			.withMessageContaining(message);
	}

	private static byte[] read(byte[] content, int... shape) throws IOException {
		return IdxReader.read(new ByteArrayInputStream(content), shape);
	}

	private static byte[] idx(int magic, int[] sizes, int... values) {
		ByteBuffer content = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
		for (int size : sizes) {
			content.putInt(size);
		}
		for (int value : values) {
			content.put((byte) value);
		}
		return content.array();
	}

}
