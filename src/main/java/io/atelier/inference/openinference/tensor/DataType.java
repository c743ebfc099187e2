package io.atelier.inference.openinference.tensor;

import java.util.Locale;

import io.atelier.engine.Pixels;
import io.atelier.platform.ProblemException;

enum DataType {

	/**
	 * 0 black to 1 white, the scale of the network.
	 */
	FP32(Float.BYTES),

	/**
	 * 0 black to 255 white.
	 */
	UINT8(Byte.BYTES);

	static final String TAKEN = "only FP32 (0 to 1) and UINT8 (0 to 255)";

	private final int bytes;

	DataType(int bytes) {
		this.bytes = bytes;
	}

	int bytes() {
		return this.bytes;
	}

	static DataType of(String where, String name) {
		for (DataType type : values()) {
			if (type.name().equals(name)) {
				return type;
			}
		}
		throw Faults.invalid(where, "%s is not supported, %s".formatted(Faults.quoted(name), TAKEN));
	}

	/**
	 * Checks elements and converts them to [0, 1]; the result may be the same array.
	 * @throws ProblemException if an element is out of range (400)
	 */
	float[] scale(String where, float[] values) {
		if (this == FP32) {
			for (int i = 0; i < values.length; i++) {
				// This form rejects NaN, too.
				if (!(values[i] >= 0 && values[i] <= 1)) {
					throw Faults.invalid(where,
							String.format(Locale.ROOT,
									"element %d is %s; FP32 is the network's scale, 0 to 1; send 0 to 255 as UINT8", i,
									values[i]));
				}
			}
			return values;
		}
		byte[] intensities = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			if (!(values[i] >= 0 && values[i] <= 255)) {
				throw Faults.invalid(where, String.format(Locale.ROOT, "element %d is outside 0 to 255", i));
			}
			intensities[i] = (byte) values[i];
		}
		return Pixels.scale(intensities);
	}

}
