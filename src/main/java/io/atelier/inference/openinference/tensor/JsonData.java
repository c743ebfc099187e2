package io.atelier.inference.openinference.tensor;

import java.util.Arrays;
import java.util.Locale;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The numbers of a tensor in the JSON, flat or nested like its shape. They are read one
 * by one, so that the allowed number of images bounds memory.
 */
final class JsonData {

	private final String where;

	private final int most;

	private final int maxImages;

	private final int[] lengths = new int[InputTensor.DEEPEST];

	private final int[] shape = new int[InputTensor.DEEPEST];

	private float[] values;

	private int count;

	private int depth = 1;

	private int depthOfNumbers;

	private int firstFraction = -1;

	private JsonData(String where, int imageSize, int maxImages) {
		this.where = where;
		this.values = new float[imageSize];
		this.most = imageSize * maxImages;
		this.maxImages = maxImages;
		Arrays.fill(this.shape, -1);
	}

	/**
	 * Reads the array that the parser is on, to its end.
	 */
	static JsonData read(JsonParser parser, String where, int imageSize, int maxImages) {
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			throw Faults.invalid(where, "must be an array");
		}
		JsonData data = new JsonData(where, imageSize, maxImages);
		while (data.depth > 0) {
			data.take(parser, parser.nextToken());
		}
		return data;
	}

	private void take(JsonParser parser, JsonToken token) {
		switch (token) {
			case START_ARRAY -> open();
			case END_ARRAY -> close();
			case VALUE_NUMBER_INT -> add(parser.getFloatValue());
			case VALUE_NUMBER_FLOAT -> {
				if (this.firstFraction < 0) {
					this.firstFraction = this.count;
				}
				add(parser.getFloatValue());
			}
			// The datatype may follow the data, so it is not known here.
			case VALUE_TRUE, VALUE_FALSE -> throw notTaken("true or false", "BOOL");
			case VALUE_STRING -> throw notTaken("a text", "BYTES");
			default ->
				throw Faults.invalid(this.where, String.format(Locale.ROOT, "element %d is not a number", this.count));
		}
	}

	private void open() {
		if (this.depth == InputTensor.DEEPEST || this.depth == this.depthOfNumbers) {
			throw ragged();
		}
		this.lengths[this.depth - 1]++;
		this.lengths[this.depth++] = 0;
	}

	private void close() {
		this.depth--;
		if (this.shape[this.depth] < 0) {
			this.shape[this.depth] = this.lengths[this.depth];
		}
		else if (this.shape[this.depth] != this.lengths[this.depth]) {
			throw ragged();
		}
	}

	private void add(float value) {
		if (this.depthOfNumbers == 0) {
			this.depthOfNumbers = this.depth;
		}
		if (this.depth != this.depthOfNumbers) {
			throw ragged();
		}
		if (this.count == this.values.length) {
			if (this.count >= this.most) {
				throw Faults.tooMany(this.maxImages);
			}
			this.values = Arrays.copyOf(this.values, Math.min(2 * this.count, this.most));
		}
		this.values[this.count++] = value;
		this.lengths[this.depth - 1]++;
	}

	private RuntimeException notTaken(String value, String type) {
		return Faults.invalid(this.where, String.format(Locale.ROOT, "element %d is %s; %s is not supported, %s",
				this.count, value, type, DataType.TAKEN));
	}

	private RuntimeException ragged() {
		return Faults.invalid(this.where, "is neither flat nor nested like its shape, at element " + this.count);
	}

	/**
	 * The numbers, checked against type and shape, as floats in [0, 1].
	 */
	float[] values(DataType type, long[] expected) {
		long elements = Arrays.stream(expected).reduce(1, (one, other) -> one * other);
		if (this.count != elements) {
			throw Faults.invalid(this.where,
					String.format(Locale.ROOT, "holds %d numbers, but the shape has %d", this.count, elements));
		}
		long[] nested = Arrays.stream(this.shape).limit(this.depthOfNumbers).asLongStream().toArray();
		if (this.depthOfNumbers > 1 && !Arrays.equals(nested, expected)) {
			throw Faults.invalid(this.where, "is nested as %s, but the shape is %s".formatted(Arrays.toString(nested),
					Arrays.toString(expected)));
		}
		if (type == DataType.UINT8 && this.firstFraction >= 0) {
			throw Faults.invalid(this.where,
					String.format(Locale.ROOT, "element %d is not an integer from 0 to 255", this.firstFraction));
		}
		return type.scale(this.where, Arrays.copyOf(this.values, this.count));
	}

}
