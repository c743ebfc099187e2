package io.atelier.platform.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes NaN and infinite numbers as null, because JSON does not have them. Jackson
 * writes strings, which clients do not expect.
 */
final class FiniteNumbers extends SimpleModule {

	FiniteNumbers() {
		super("finite-numbers");
		addSerializer(Double.class, new FiniteDouble());
		addSerializer(Double.TYPE, new FiniteDouble());
		addSerializer(Float.class, new FiniteFloat());
		addSerializer(Float.TYPE, new FiniteFloat());
	}

	private static final class FiniteDouble extends StdSerializer<Double> {

		FiniteDouble() {
			super(Double.class);
		}

		@Override
		public void serialize(Double value, JsonGenerator json, SerializationContext context) {
			if (Double.isFinite(value)) {
				json.writeNumber(value.doubleValue());
			}
			else {
				json.writeNull();
			}
		}

	}

	private static final class FiniteFloat extends StdSerializer<Float> {

		FiniteFloat() {
			super(Float.class);
		}

		@Override
		public void serialize(Float value, JsonGenerator json, SerializationContext context) {
			if (Float.isFinite(value)) {
				json.writeNumber(value.floatValue());
			}
			else {
				json.writeNull();
			}
		}

	}

}
