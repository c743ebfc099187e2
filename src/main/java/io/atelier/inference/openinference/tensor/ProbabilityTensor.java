package io.atelier.inference.openinference.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import tools.jackson.core.JsonGenerator;

final class ProbabilityTensor implements OutputTensor {

	private final float[][] rows;

	ProbabilityTensor(float[][] rows) {
		this.rows = rows;
	}

	@Override
	public String datatype() {
		return DataType.FP32.name();
	}

	@Override
	public int[] shape() {
		return new int[] { this.rows.length, this.rows[0].length };
	}

	@Override
	public void write(JsonGenerator json) {
		for (float[] row : this.rows) {
			for (float probability : row) {
				json.writeNumber(probability);
			}
		}
	}

	@Override
	public byte[] bytes() {
		ByteBuffer bytes = ByteBuffer.allocate(this.rows.length * this.rows[0].length * Float.BYTES)
			.order(ByteOrder.LITTLE_ENDIAN);
		for (float[] row : this.rows) {
			bytes.asFloatBuffer().put(row);
			bytes.position(bytes.position() + row.length * Float.BYTES);
		}
		return bytes.array();
	}

}
