package io.atelier.dataset.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads IDX files of unsigned bytes: two zero bytes, the type, the number of dimensions,
 * the dimensions as big-endian 32-bit integers, then the values in row-major order (LeCun
 * and Cortes, "The MNIST database").
 */
final class IdxReader {

	private static final int UNSIGNED_BYTE = 0x08;

	private static final int GZIP = 0x1f8b;

	private IdxReader() {
	}

	/**
	 * Reads the values of a file of known shape. Allocates no more than this shape needs,
	 * and reads at most one byte more.
	 * @param in the decompressed content; not closed
	 * @return the values, as many as the product of the sizes
	 * @throws IdxFormatException if type or shape differ, or the content is too short or
	 * too long
	 */
	static byte[] read(InputStream in, int... shape) throws IOException {
		checkMagic(header(in, 4).getInt(), shape.length);
		int[] declared = new int[shape.length];
		header(in, 4 * shape.length).asIntBuffer().get(declared);
		int size = checkShape(declared, shape);
		byte[] values = new byte[size];
		int read = in.readNBytes(values, 0, size);
		if (read < size) {
			throw new IdxFormatException(String.format(Locale.ROOT, "ends after %d of %d values", read, size));
		}
		if (in.read() != -1) {
			throw new IdxFormatException(String.format(Locale.ROOT, "holds more than the %d values it declares", size));
		}
		return values;
	}

	private static ByteBuffer header(InputStream in, int length) throws IOException {
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new IdxFormatException("ends within its header");
		}
		return ByteBuffer.wrap(bytes);
	}

	private static void checkMagic(int magic, int rank) throws IdxFormatException {
		if (magic >>> 16 == GZIP) {
			throw new IdxFormatException("is compressed");
		}
		int expected = UNSIGNED_BYTE << 8 | rank;
		if (magic != expected) {
			throw new IdxFormatException(
					String.format(Locale.ROOT, "begins with 0x%08x, not with 0x%08x: unsigned bytes in %d dimension%s",
							magic, expected, rank, (rank == 1) ? "" : "s"));
		}
	}

	private static int checkShape(int[] declared, int[] expected) throws IdxFormatException {
		long product = 1;
		for (int size : declared) {
			if (size < 0) {
				throw new IdxFormatException("declares a negative size: " + Arrays.toString(declared));
			}
			product *= size;
			if (product > Integer.MAX_VALUE) {
				throw new IdxFormatException("declares more values than can be held: " + Arrays.toString(declared));
			}
		}
		if (!Arrays.equals(declared, expected)) {
			throw new IdxFormatException(
					"declares the shape %s, not %s".formatted(Arrays.toString(declared), Arrays.toString(expected)));
		}
		return (int) product;
	}

}
