package io.atelier.inference.openinference.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

import io.atelier.engine.Pixels;

final class BinaryData {

	private static final int CHUNK = 16 * 1024;

	private BinaryData() {
	}

	/**
	 * Reads the elements of a tensor, little-endian and row-major, up to the byte behind
	 * it.
	 * @return floats in [0, 1]
	 */
	static float[] read(InputStream body, String where, DataType type, int elements) throws IOException {
		float[] values = new float[elements];
		byte[] chunk = new byte[CHUNK];
		int most = CHUNK / type.bytes();
		for (int position = 0; position < elements;) {
			int wanted = Math.min(most, elements - position);
			int read = body.readNBytes(chunk, 0, wanted * type.bytes());
			if (read < wanted * type.bytes()) {
				throw Faults.invalid(where, String.format(Locale.ROOT, "the body ends after %d of its %d bytes",
						(long) position * type.bytes() + read, (long) elements * type.bytes()));
			}
			if (type == DataType.UINT8) {
				Pixels.scale(chunk, 0, values, position, wanted);
			}
			else {
				ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values, position, wanted);
			}
			position += wanted;
		}
		return (type == DataType.FP32) ? type.scale(where, values) : values;
	}

}
