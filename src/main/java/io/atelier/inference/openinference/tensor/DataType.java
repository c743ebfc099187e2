package io.atelier.inference.openinference.tensor;

import java.util.Locale;

import io.atelier.engine.Pixels;
import io.atelier.platform.ProblemException;

/**
 * What the elements of an input may be.
 */
enum DataType {

	/**
	 * The network's scale, 0 black to 1 white.
	 */
	FP32(Float.BYTES),

	/**
	 * Intensities, 0 black to 255 white.
	 */
	UINT8(Byte.BYTES);

	/**
	 * Which types there are, in words.
	 */
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
		throw Faults.invalid(where, "%s is not taken, %s".formatted(Faults.quoted(name), TAKEN));
	}

	/**
	 * Checks elements and brings them to the network's scale.
	 * @param where the tensor
	 * @param values elements of this type, in an array that is given away
	 * @return floats in [0, 1]
	 * @throws ProblemException if one is out of range (400)
	 */
	float[] scale(String where, float[] values) {
		if (this == FP32) {
			for (int i = 0; i < values.length; i++) {
				// Written so that NaN fails, too.
				if (!(values[i] >= 0 && values[i] <= 1)) {
					throw Faults.invalid(where, String.format(Locale.ROOT,
							"element %d is %s; FP32 is the network's scale, 0 to 1; intensities of 0 to 255 go as UINT8",
							i, values[i]));
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
