package io.atelier.inference.openinference.tensor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import io.atelier.dataset.Garments;
import io.atelier.inference.InferenceProperties;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InferRequestReaderTests {

	private static final int MAX_IMAGES = 30;

	private final InferRequestReader reader = new InferRequestReader(new InferenceProperties(true, MAX_IMAGES,
			DataSize.ofMegabytes(1), 784, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1,
			1, Duration.ZERO, 1, Duration.ZERO, Duration.ofSeconds(1)));

	@Test
	void keepsEveryFloatAsItWasSent() throws IOException {
		float[] values = new float[MAX_IMAGES * 784];
		Random random = new Random(7);
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextFloat();
		}
		values[0] = 1;
		values[1] = -0f;
		values[2] = Float.MIN_VALUE;
		String json = IntStream.range(0, values.length)
			.mapToObj((i) -> Float.toString(values[i]))
			.collect(Collectors.joining(","));
		byte[] bytes = floats(values);

		assertThat(read(json("FP32", "[30,784]", "[" + json + "]")).images()).isEqualTo(values);
		assertThat(read(header("FP32", "[30,1,28,28]", bytes.length), bytes).images()).isEqualTo(values);
		assertThat(this.reader.read(new ByteArrayInputStream(bytes), "0", Garments.SIGNATURE).images())
			.isEqualTo(values);
	}

	@Test
	void dividesIntensitiesBy255() throws IOException {
		byte[] bytes = new byte[MAX_IMAGES * 784];
		float[] expected = new float[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i % 256);
			expected[i] = (i % 256) / 255f;
		}
		String json = IntStream.range(0, bytes.length)
			.mapToObj((i) -> Integer.toString(i % 256))
			.collect(Collectors.joining(","));

		assertThat(read(json("UINT8", "[30,1,28,28]", "[" + json + "]")).images()).isEqualTo(expected);
		assertThat(read(header("UINT8", "[30,784]", bytes.length), bytes).images()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "[1,784]; 784", "[2,784]; 1568", "[2,784]; 784,2", "[1,1,28,28]; 784",
			"[1,1,28,28]; 28,28,1,1", "[2,1,28,28]; 28,28,1,2", "[1,784]; 784,1" })
	void takesDataFlatAndNestedAsItsShape(String shape, String lengths) throws IOException {
		String data = "0.5";
		for (String length : StringUtils.commaDelimitedListToStringArray(lengths)) {
			data = "[" + repeat(data, Integer.parseInt(length)) + "]";
		}

		assertThat(read(json("FP32", shape, data)).images()).hasSize(shape.startsWith("[2") ? 1568 : 784)
			.containsOnly(0.5f);
	}

	@Test
	void refusesDataOfAnotherForm() {
		String row = "[" + repeat("0", 28) + "]";
		refuses("[1,784]", "[" + repeat(row, 28) + "]",
				"inputs[0].data: is nested as [28, 28], but the shape is [1, 784]");
		refuses("[1,784]", "[" + repeat("0", 783) + "]", "inputs[0].data: holds 783 numbers, but the shape has 784");
		refuses("[1,784]", "[]", "inputs[0].data: holds 0 numbers, but the shape has 784");
		refuses("[1,784]", "[0,[0]]", "inputs[0].data: is neither flat nor nested like its shape, at element 1");
		refuses("[1,784]", "[[0],0]", "inputs[0].data: is neither flat nor nested like its shape, at element 1");
		refuses("[1,784]", "[[0],[0,0]]", "inputs[0].data: is neither flat nor nested like its shape, at element 3");
		refuses("[1,784]", "[[[[[0]]]]]", "inputs[0].data: is neither flat nor nested like its shape, at element 0");
		refuses("[1,784]", "[[],[0]]", "inputs[0].data: is neither flat nor nested like its shape, at element 1");
		refuses("[1,784]", "[0,true]",
				"inputs[0].data: element 1 is true or false; BOOL is not supported, only FP32 (0 to 1) and UINT8 (0 to 255)");
		refuses("[1,784]", "[null]", "inputs[0].data: element 0 is not a number");
		refuses("[1,784]", "7", "inputs[0].data: must be an array");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1,28,28]", "[784]", "[0,784]", "[-1,784]", "[1,28,28,1]", "[1,783]", "[]" })
	void takesNoOtherShape(String shape) {
		refuses(shape, "[0]", "inputs[0].shape: %s is not supported, only [n, 1, 28, 28] and [n, 784], n from 1"
			.formatted(shape.replace(",", ", ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[1,1,1,28,28]; has too many dimensions; use [n, 1, 28, 28] or [n, 784]", "7;must be an array" })
	void takesNoStrangeShape(String shape, String message) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(json("FP32", shape, "[0]")))
			.withMessageStartingWith("inputs[0].shape: " + message);
	}

	@Test
	void namesTheFirstElementOutOfRange() {
		for (String bad : new String[] { "-0.1", "1.0001", "1e400", "255", "-1e-30" }) {
			refuses("[1,784]", "[0,0,%s,9,%s]".formatted(bad, repeat("0", 780)), "inputs[0].data: element 2 is "
					+ Float.parseFloat(bad) + "; FP32 is the network's scale, 0 to 1; send 0 to 255 as UINT8");
		}
		for (String bad : new String[] { "-1", "256", "99999999999999999999" }) {
			refuses(json("UINT8", "[1,784]", "[0,%s,%s]".formatted(bad, repeat("0", 782))),
					"inputs[0].data: element 1 is outside 0 to 255");
		}
		refuses(json("UINT8", "[1,784]", "[0,1.0,%s]".formatted(repeat("0", 782))),
				"inputs[0].data: element 1 is not an integer from 0 to 255");
	}

	@ParameterizedTest
	@ValueSource(floats = { Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.5f, 1.5f })
	void namesTheFirstFloatOutOfRange(float bad) {
		float[] values = new float[2 * 784];
		values[1000] = bad;
		byte[] bytes = floats(values);

		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> read(header("FP32", "[2,784]", bytes.length), bytes))
			.withMessageStartingWith("inputs[0]: element 1000 is %s; FP32 is".formatted(bad));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FP16", "BF16", "FP64", "INT8", "BYTES", "fp32", "" })
	void takesNoOtherType(String datatype) {
		refuses(json(datatype, "[1,784]", "[0]"),
				"inputs[0].datatype: '%s' is not supported, only FP32 (0 to 1) and UINT8 (0 to 255)"
					.formatted(datatype));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = {
			"{\"inputs\":[]}; inputs: is required: one tensor named 'images'",
			"{\"inputs\":null}; inputs: is required: one tensor named 'images'",
			"{\"inputs\":{}}; inputs: must be an array", "{\"inputs\":[7]}; inputs[0]: must be an object",
			"{\"inputs\":[{}]}; inputs[0].name: is required: 'images'",
			"{\"inputs\":[{\"name\":\"images\"}]}; inputs[0].datatype: is required: FP32 or UINT8",
			"{\"inputs\":[{\"name\":\"images\",\"datatype\":\"FP32\"}]}; inputs[0].shape: is required: [n, 1, 28, 28] or [n, 784]",
			"{\"inputs\":[{\"name\":\"images\",\"datatype\":\"FP32\",\"shape\":[1,784]}]}; inputs[0].data: is required, or the parameter binary_data_size",
			"{\"inputs\":[{\"name\":\"images\"},{\"name\":\"images\"}]}; inputs[1]: 'images' is given twice",
			"{\"inputs\":[{\"name\":\"images\",\"datatype\":\"FP32\",\"shape\":[1,784],\"parameters\":{\"binary_data_size\":3136}}]}; inputs[0].parameters.binary_data_size: needs the header Inference-Header-Content-Length",
			"{\"id\":7}; id: must be a string", "{\"parameters\":[]}; parameters: must be an object",
			"{\"parameters\":{\"binary_data_output\":1}}; parameters.binary_data_output: must be true or false",
			"{\"outputs\":[{}]}; outputs[0].name: is required: 'probabilities'",
			"{\"outputs\":[{\"name\":\"probabilities\"},{\"name\":\"probabilities\"}]}; outputs[1]: there is only one output, 'probabilities'",
			"{\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"classification\":0}}]}; outputs[0].parameters.classification: 0 is out of range, 1 to 10",
			"{\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"classification\":1.5}}]}; outputs[0].parameters.classification: must be a whole number",
			"{\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"classification\":1234567890123456789012}}]}; outputs[0].parameters.classification: is out of range",
			"{\"outputs\":[{\"parameters\":{\"shared_memory_region\":\"r\"}}]}; outputs[0].parameters.shared_memory_region: shared memory is not supported",
			"{\"inputs\":[{\"parameters\":{\"shared_memory_region\":\"r\",\"shared_memory_byte_size\":3136}}]}; `inputs[0].parameters.shared_memory_region: shared memory is not supported; send the data`",
			"{\"inputs\":[{\"data\":[true]}]}; `inputs[0].data: element 0 is true or false; BOOL is not supported, only FP32 (0 to 1) and UINT8 (0 to 255)`",
			"{\"inputs\":[{\"data\":[\"x\"]}]}; `inputs[0].data: element 0 is a text; BYTES is not supported, only FP32 (0 to 1) and UINT8 (0 to 255)`",
			"{} {}; The body is more than one JSON value",
			"{\"id\":\"a\",\"id\":\"b\"}; The body is not valid JSON: line 1, column 15" })
	void tellsWhatIsWrong(String json, String message) {
		refuses(json, message);
	}

	@Test
	void leavesAloneWhatItDoesNotKnow() throws IOException {
		String more = "{\"model_name\":\"m\",\"parameters\":{\"priority\":1,\"timeout\":5,\"mine\":[{}]},\"more\":[{\"a\":[1]}],";
		InferRequest request = read(more + json("FP32", "[1,784]", "[" + repeat("0", 784) + "]").substring(1));

		assertThat(request.images()).hasSize(784);
		assertThat(request.id()).isNull();
		assertThat(request.output()).isEqualTo(new RequestedOutput(0, false));
	}

	@Test
	void readsMembersInAnyOrder() throws IOException {
		InferRequest request = read(
				"""
						{"outputs": [{"parameters": {"classification": 4, "binary_data": null}, "name": "probabilities"}],
						 "inputs": [{"data": [%s], "parameters": null, "shape": [1, 784], "datatype": "UINT8", "name": "images"}],
						 "parameters": {"binary_data_output": true}, "id": "ü"}"""
					.formatted(repeat("255", 784)));

		assertThat(request.id()).isEqualTo("ü");
		assertThat(request.images()).containsOnly(1f);
		assertThat(request.output()).isEqualTo(new RequestedOutput(4, true));
	}

	@Test
	void takesNoMoreImagesThanMayBe() throws IOException {
		String largest = json("UINT8", "[30,784]", "[" + repeat("1", MAX_IMAGES * 784) + "]");
		assertThat(read(largest).images()).hasSize(MAX_IMAGES * 784);

		for (String json : new String[] { json("UINT8", "[31,784]", "[0]"),
				json("UINT8", "[30,784]", "[" + repeat("1", MAX_IMAGES * 784 + 1) + "]"),
				json("UINT8", "[99999999999999999,784]", "[0]") }) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(json))
				.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE));
		}
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.reader.read(new ByteArrayInputStream(new byte[31 * 3136]), "0", Garments.SIGNATURE))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE));
	}

	private void refuses(String shape, String data, String message) {
		refuses(json("FP32", shape, data), message);
	}

	private void refuses(String json, String message) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(json))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.type().status().value()).isEqualTo(400));
	}

	private InferRequest read(String json) throws IOException {
		return this.reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), null,
				Garments.SIGNATURE);
	}

	private InferRequest read(String json, byte[] tensor) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(tensor);
		return this.reader.read(new ByteArrayInputStream(body.toByteArray()), Integer.toString(json.length()),
				Garments.SIGNATURE);
	}

	private static String json(String datatype, String shape, String data) {
		return "{\"inputs\":[{\"name\":\"images\",\"shape\":%s,\"datatype\":\"%s\",\"data\":%s}]}".formatted(shape,
				datatype, data);
	}

	private static String header(String datatype, String shape, int size) {
		return String.format(Locale.ROOT,
				"{\"inputs\":[{\"name\":\"images\",\"shape\":%s,\"datatype\":\"%s\",\"parameters\":{\"binary_data_size\":%d}}]}",
				shape, datatype, size);
	}

	private static String repeat(String element, int count) {
		return String.join(",", Collections.nCopies(count, element));
	}

	private static byte[] floats(float[] values) {
		byte[] bytes = new byte[values.length * 4];
		for (int i = 0; i < values.length; i++) {
			int bits = Float.floatToRawIntBits(values[i]);
			for (int b = 0; b < 4; b++) {
				bytes[i * 4 + b] = (byte) (bits >>> (8 * b));
			}
		}
		return bytes;
	}

}
