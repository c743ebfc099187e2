package io.atelier.inference.openinference.tensor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.core.JsonGenerator;

/**
 * The most probable classes of each image, in descending order, as {@code
 * probability:index:label} (classification extension).
 */
record ClassTensor(int rows, int columns, List<String> elements) implements OutputTensor {

	private static final int DECIMALS = 6;

	static ClassTensor of(float[][] probabilities, List<String> labels, int classes) {
		return new ClassTensor(probabilities.length, classes,
				Arrays.stream(probabilities).flatMap((row) -> best(row, labels, classes)).toList());
	}

	private static Stream<String> best(float[] probabilities, List<String> labels, int classes) {
		// The sort is stable: of equals, the lower class comes first.
		return IntStream.range(0, probabilities.length)
			.boxed()
			.sorted(Comparator.comparing((Integer index) -> probabilities[index]).reversed())
			.limit(classes)
			.map((index) -> String.format(Locale.ROOT, "%s:%d:%s", decimal(probabilities[index]), index,
					labels.get(index)));
	}

	// Formats as C's printf("%f") does, which the servers that defined the extension use.
	private static String decimal(float value) {
		return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
	}

	@Override
	public String datatype() {
		return "BYTES";
	}

	@Override
	public int[] shape() {
		return new int[] { this.rows, this.columns };
	}

	@Override
	public void write(JsonGenerator json) {
		this.elements.forEach(json::writeString);
	}

	@Override
	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String element : this.elements) {
			byte[] text = element.getBytes(StandardCharsets.UTF_8);
			ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(text.length);
			bytes.writeBytes(length.array());
			bytes.writeBytes(text);
		}
		return bytes.toByteArray();
	}

}
