package io.atelier.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

record Line(Map<String, Object> fields) {

	private static final MathContext DIGITS = new MathContext(4);

	static Line begin() {
		return new Line(Map.of());
	}

	/**
	 * @param value text, boolean, number or list; a double is rounded to four digits
	 */
	Line with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.fields);
		more.put(name, (value instanceof Double number) ? round(number) : value);
		return new Line(more);
	}

	Line with(Line other) {
		Line line = this;
		for (Map.Entry<String, Object> field : other.fields.entrySet()) {
			line = line.with(field.getKey(), field.getValue());
		}
		return line;
	}

	double number(String name) {
		if (this.fields.get(name) instanceof Number number) {
			return number.doubleValue();
		}
		throw new IllegalArgumentException("no number " + name + " in " + this.fields);
	}

	static double round(double number) {
		return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS).doubleValue() : number;
	}

}
