package io.atelier.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One measurement as it is printed.
 *
 * @param fields by name, in their order
 */
record Line(Map<String, Object> fields) {

	private static final MathContext DIGITS = new MathContext(4);

	static Line begin() {
		return new Line(Map.of());
	}

	/**
	 * The same with one more field.
	 * @param name its name
	 * @param value text, truth, number or a list; a double keeps four digits
	 * @return the longer line
	 */
	Line with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.fields);
		more.put(name, (value instanceof Double number) ? round(number) : value);
		return new Line(more);
	}

	/**
	 * The same with another's fields after its own.
	 * @param other the other
	 */
	Line with(Line other) {
		Line line = this;
		for (Map.Entry<String, Object> field : other.fields.entrySet()) {
			line = line.with(field.getKey(), field.getValue());
		}
		return line;
	}

	/**
	 * A number among the fields.
	 * @param name its name
	 * @return the number
	 */
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
