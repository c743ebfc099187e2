package io.atelier.inference.body;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.atelier.dataset.Garments;
import io.atelier.inference.TestImages;
import io.atelier.platform.FieldViolation;
import io.atelier.platform.ProblemException;
import io.atelier.platform.ProblemType;
import io.atelier.recipe.layer.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PixelsReaderTests {

	private static final int MOST = 3;

	private final byte[] first = TestImages.pixels(1);

	private final byte[] second = TestImages.pixels(2);

	@Test
	void readsOneImage() {
		assertThat(read(flat(this.first))).isEqualTo(this.first);
		assertThat(read(rows(this.first))).isEqualTo(this.first);
	}

	@Test
	void readsManyImages() {
		byte[] both = Arrays.copyOf(this.first, 1568);
		System.arraycopy(this.second, 0, both, 784, 784);

		assertThat(read("[" + flat(this.first) + "," + flat(this.second) + "]")).isEqualTo(both);
		assertThat(read("[" + rows(this.first) + "," + rows(this.second) + "]")).isEqualTo(both);
		assertThat(read("[" + flat(this.first) + "," + rows(this.second) + "]")).isEqualTo(both);
		assertThat(read("[" + rows(this.first) + "]")).isEqualTo(this.first);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                | pixels       | holds no image
			[[]]              | pixels[0]    | holds 0 numbers, expected 784, or 28 rows of 28
			[1, 2, 3]         | pixels       | holds 3 numbers
			[[1, 2], [3]]     | pixels[1]    | holds 1 numbers
			[[[1, 2], [3]]]   | pixels[0]    | holds 2 rows, expected 28
			[[[1, 2], [3]]]   | pixels[0][1] | is a row of 1 numbers, expected 28
			[[[[1]]]]         | pixels[0][0][0] | is not an integer
			[1, [2]]          | pixels       | mixes numbers and arrays
			[256]             | pixels[0]    | is outside 0 to 255
			[0, -1]           | pixels[1]    | is outside 0 to 255
			[99999999999999999999] | pixels[0] | is outside 0 to 255
			[0.5]             | pixels[0]    | is not an integer
			[12.0]            | pixels[0]    | is not an integer
			["7"]             | pixels[0]    | is not an integer
			[null]            | pixels[0]    | is not an integer
			[true]            | pixels[0]    | is not an integer
			[{"a": [1]}]      | pixels[0]    | is not an integer
			null              | pixels       | must be an array
			"0,0,0"           | pixels       | must be an array
			{"0": 0}          | pixels       | must be an array
			""")
	void tellsWhatIsWrongAndWhere(String pixels, String field, String message) {
		assertThat(violations("{\"pixels\": " + pixels + "}")).anySatisfy((violation) -> {
			assertThat(violation.field()).isEqualTo(field);
			assertThat(violation.message()).contains(message);
		});
	}

	@Test
	void readsImagesOfSeveralChannels() {
		Shape image = new Shape(2, 8, 9);
		String row = "[1,2,3,4,5,6,7,8,9]";
		String plane = IntStream.range(0, 8).mapToObj((i) -> row).collect(Collectors.joining(",", "[", "]"));
		String planes = "[" + plane + "," + plane + "]";
		String flat = IntStream.range(0, 144)
			.mapToObj((i) -> Integer.toString(i % 9 + 1))
			.collect(Collectors.joining(",", "[", "]"));
		byte[] one = new byte[144];
		for (int i = 0; i < one.length; i++) {
			one[i] = (byte) (i % 9 + 1);
		}
		byte[] two = Arrays.copyOf(one, 288);
		System.arraycopy(one, 0, two, 144, 144);
		assertThat(readBody(image, planes)).isEqualTo(one);
		assertThat(readBody(image, flat)).isEqualTo(one);
		assertThat(readBody(image, "[" + planes + "," + flat + "]")).isEqualTo(two);
		assertThat(readBody(image, "[" + planes + "]")).isEqualTo(one);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> readBody(image, "[" + plane + "]"))
			.satisfies((problem) -> assertThat(problem.properties().toString()).contains("1 channels, expected 2"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> readBody(image, "[1]"))
			.satisfies((problem) -> assertThat(problem.properties().toString())
				.contains("expected 144, or 2 channels of 8 rows of 9"));
	}

	@Test
	void tellsOfAPixelAmongOthers() {
		String image = flat(this.first).replaceFirst("\\[0,1,2,", "[0,1,x,".replace("x", "300"));

		assertThat(violations("{\"pixels\": " + image + "}"))
			.containsExactly(new FieldViolation("pixels[2]", "is outside 0 to 255"));
	}

	@Test
	void tellsOfARowThatIsTooShort() {
		List<String> rows = new ArrayList<>(Arrays.asList(rows(this.first).split("(?<=]),")));
		rows.set(5, "[1,2,3]");

		assertThat(violations("{\"pixels\": " + String.join(",", rows) + "}"))
			.containsExactly(new FieldViolation("pixels[5]", "is a row of 3 numbers, expected 28"));
	}

	@Test
	void tellsOfNoMoreThanTen() {
		String image = IntStream.range(0, 784).mapToObj((i) -> "0.5").collect(Collectors.joining(",", "[", "]"));

		assertThat(violations("{\"pixels\": " + image + "}")).hasSize(10);
	}

	@Test
	void wantsThePixelsOnceAndNothingElse() {
		assertThat(violations("{}")).extracting(FieldViolation::field).containsExactly("pixels");
		assertThat(violations("{\"pixel\": [1], \"top\": 3}")).extracting(FieldViolation::field)
			.containsExactly("pixel", "top", "pixels");
		assertThat(violations("{\"pixels\": " + flat(this.first) + ", \"pixels\": []}"))
			.containsExactly(new FieldViolation("pixels", "is given twice"));
		assertThat(violations("{\"" + "x".repeat(5000) + "\": 1}").get(0).field()).hasSizeLessThan(50);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "7", "\"pixels\"", "null" })
	void wantsAnObject(String json) {
		assertThat(violations(json)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"pixels\": [1, 2", "{\"pixels\": [1,,2]}", "{pixels: []}", "{\"pixels\": [007]}",
			"\u0000\u0001", "{\"pixels\": [NaN]}" })
	void refusesWhatIsNoJson(String json) {
		assertThat(problem(json).type()).isEqualTo(ProblemType.UNREADABLE_BODY);
		assertThat(problem(json)).hasMessageContaining("line 1");
	}

	@Test
	void refusesAnEmptyBody() {
		assertThat(problem("").type().status().is4xxClientError()).isTrue();
	}

	@Test
	void refusesASecondValue() {
		assertThat(violations("{\"pixels\": " + flat(this.first) + "} {}")).hasSize(1);
	}

	@Test
	void takesAsManyImagesAsMayBe() {
		assertThat(read(images(MOST))).hasSize(MOST * 784);
		assertThat(problem("{\"pixels\": " + images(MOST + 1) + "}").type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
		assertThat(problem("{\"pixels\": " + images(MOST + 1) + "}")).hasMessageContaining("at most 3")
			.hasMessageContaining("atelier.inference.max-images");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[],", "[[]],", "[[[]]],", "0,", "[0]," })
	void stopsReadingWhatCannotFit(String element) {
		String endless = "{\"pixels\": [" + element.repeat(100_000);

		ProblemType type = problem(endless).type();

		assertThat(type).isIn(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.INVALID_REQUEST);
	}

	@Test
	void survivesDeepNesting() {
		assertThat(problem("{\"pixels\": " + "[".repeat(100_000)).type().status().is4xxClientError()).isTrue();
		assertThat(problem("{\"x\": " + "[".repeat(100_000)).type().status().is4xxClientError()).isTrue();
	}

	private static byte[] read(String pixels) {
		return readBody("{\"pixels\": " + pixels + "}");
	}

	private static byte[] readBody(String json) {
		return new PixelsReader(Garments.IMAGE, MOST)
			.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] readBody(Shape image, String pixels) {
		String json = "{\"pixels\": " + pixels + "}";
		return new PixelsReader(image, MOST).read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

	private static ProblemException problem(String json) {
		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> readBody(json));
		assertThat(problem).isNotNull();
		return problem;
	}

	private static List<FieldViolation> violations(String json) {
		ProblemException problem = problem(json);
		assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
		List<FieldViolation> violations = new ArrayList<>();
		for (Object violation : (List<?>) problem.properties().get("violations")) {
			violations.add((FieldViolation) violation);
		}
		return violations;
	}

	private String images(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> (i % 2 == 0) ? flat(this.first) : rows(this.second))
			.collect(Collectors.joining(",", "[", "]"));
	}

	static String flat(byte[] pixels) {
		return IntStream.range(0, pixels.length)
			.mapToObj((i) -> Integer.toString(Byte.toUnsignedInt(pixels[i])))
			.collect(Collectors.joining(",", "[", "]"));
	}

	static String rows(byte[] pixels) {
		return IntStream.range(0, 28)
			.mapToObj((row) -> flat(Arrays.copyOfRange(pixels, row * 28, row * 28 + 28)))
			.collect(Collectors.joining(",", "[", "]"));
	}

}
