package io.atelier.inference.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import javax.imageio.ImageIO;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.dataset.Garments;
import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.TestImages;
import io.atelier.model.AliasMoved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = PredictionIntegrationTests.InferenceOnly.class,
		properties = { "server.address=127.0.0.1", "atelier.inference.max-images=60", "atelier.inference.max-batch=8",
				"atelier.inference.max-image-bytes=8KB", "atelier.inference.max-image-pixels=1000000",
				"atelier.inference.max-request-bytes=400KB", "spring.datasource.url=jdbc:h2:mem:inference" })
class PredictionIntegrationTests {

	private static final String BOUNDARY = "a-boundary";

	private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

	private final JsonMapper json = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final FakeRegistry registry;

	private final MeterRegistry meters;

	private final ApplicationEventPublisher events;

	private final UUID model;

	@LocalServerPort
	private int port;

	@Autowired
	PredictionIntegrationTests(FakeRegistry registry, MeterRegistry meters, ApplicationEventPublisher events) {
		this.registry = registry;
		this.meters = meters;
		this.events = events;
		this.model = registry.add(1);
	}

	@BeforeEach
	void point() {
		this.registry.point("champion", this.model);
		this.events.publishEvent(new AliasMoved("champion", this.model));
	}

	@Test
	void answersEveryWayOfPostingAlike() throws Exception {
		byte[] pixels = TestImages.pixels(1);
		pixels[0] = 7;
		byte[] png = TestImages.greyPng(pixels);

		HttpResponse<String> form = post("/predict", FORM, form(png));
		HttpResponse<String> raw = post("/predict", "image/png", png);
		HttpResponse<String> numbers = post("/predict/pixels", "application/json", numbers(pixels));

		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(raw.body()).isEqualTo(form.body());
		assertThat(numbers.body()).isEqualTo(form.body());
		assertThat(this.json.readTree(form.body())).isEqualTo(this.json.readTree("""
				{"model": {"id": "%s", "architecture": "mlp", "alias": "champion", "temperature": null},
				 "predictions": [{"label": "Sneaker", "classIndex": 7, "probability": 0.55, "top": [
				   {"label": "Sneaker", "classIndex": 7, "probability": 0.55},
				   {"label": "T-shirt/top", "classIndex": 0, "probability": 0.05},
				   {"label": "Trouser", "classIndex": 1, "probability": 0.05}]}]}""".formatted(this.model)));
	}

	@Test
	void scalesProbabilitiesByTheModelsTemperature() throws Exception {
		byte[] pixels = new byte[784];
		pixels[0] = 4;

		JsonNode answer = success(post("/models/" + this.registry.addCalibrated(2) + "/predict/pixels?top=10",
				"application/json", numbers(pixels)));

		assertThat(answer.path("model").path("temperature").doubleValue()).isEqualTo(2);
		JsonNode prediction = answer.path("predictions").path(0);
		assertThat(prediction.path("classIndex").asInt()).isEqualTo(4);
		// 0.55 and nine times 0.05 become sqrt(11) and nine times 1, before
		// normalization.
		assertThat(prediction.path("probability").doubleValue()).isCloseTo(0.2693, within(1e-4));
		assertThat(
				prediction.path("top").valueStream().mapToDouble((one) -> one.path("probability").doubleValue()).sum())
			.isCloseTo(1, within(1e-6));
	}

	@Test
	void drawsWhatLabelsRestOnWhereAsked() throws Exception {
		byte[] first = new byte[784];
		first[0] = 7;
		byte[] second = new byte[784];
		second[400] = 7;

		JsonNode predictions = success(
				post("/predict?explain=occlusion", FORM, form(TestImages.greyPng(first), TestImages.greyPng(second))))
			.path("predictions");

		JsonNode explanation = predictions.path(0).path("explanation");
		assertThat(explanation.propertyNames()).containsExactlyInAnyOrder("method", "image", "patch", "stride",
				"scale");
		assertThat(explanation.path("method").asString()).isEqualTo("occlusion");
		// The label follows the first pixel: odds of 11 to 9 become 1 to 19.
		assertThat(explanation.path("scale").doubleValue()).isCloseTo(Math.log(11 / 9.0 * 19), within(1e-4));
		assertThat(picture(explanation).getRGB(0, 0)).isEqualTo(0xffd55e00);
		assertThat(picture(explanation).getRGB(20, 20)).isEqualTo(0xffffffff);
		assertThat(picture(predictions.path(1).path("explanation")).getRGB(0, 0)).isEqualTo(0xffffffff);
	}

	@Test
	void explainsNothingUnasked() throws Exception {
		JsonNode answer = success(post("/predict", "image/png", TestImages.greyPng(new byte[784])));

		assertThat(answer.path("predictions").path(0).has("explanation")).isFalse();
	}

	@Test
	void explainsNoMoreImagesThanMayBe() throws Exception {
		byte[][] eight = Collections.nCopies(8, TestImages.greyPng(new byte[784])).toArray(byte[][]::new);
		byte[][] nine = Collections.nCopies(9, TestImages.greyPng(new byte[784])).toArray(byte[][]::new);

		success(post("/predict?explain=occlusion", FORM, form(eight)));
		JsonNode problem = problem(400, post("/predict?explain=occlusion", FORM, form(nine)));

		assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("explain");
		assertThat(problem.path("detail").asString()).contains("at most 8 images", "not 9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gradients", "Occlusion" })
	void namesTheExplanationsThereAre(String method) throws Exception {
		JsonNode problem = problem(400,
				post("/predict?explain=" + method, "image/png", TestImages.greyPng(new byte[784])));

		assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("explain");
		assertThat(problem.path("violations").path(0).path("allowed").path(0).asString()).isEqualTo("occlusion");
	}

	@Test
	void answersInTheOrderSent() throws Exception {
		byte[][] files = new byte[60][];
		List<Integer> expected = new ArrayList<>();
		for (int i = 0; i < files.length; i++) {
			byte[] pixels = new byte[784];
			pixels[0] = (byte) (i * 7 % 10);
			files[i] = TestImages.greyPng(pixels);
			expected.add(i * 7 % 10);
		}

		JsonNode answer = success(post("/models/" + this.model + "/predict", FORM, form(files)));

		assertThat(answer.path("predictions").valueStream().map((one) -> one.path("classIndex").asInt()))
			.containsExactlyElementsOf(expected);
	}

	@Test
	void takesAJpegWhateverItIsCalled() throws Exception {
		byte[] jpeg = TestImages.jpeg(TestImages.greyImage(new byte[784], 28, 28), true);

		for (String type : List.of("image/jpeg", "image/png")) {
			JsonNode answer = success(post("/predict", type, jpeg));
			assertThat(answer.path("predictions").path(0).path("label").asString()).isEqualTo("T-shirt/top");
		}
	}

	@Test
	void tellsNoAliasWhereItWasAskedById() throws Exception {
		JsonNode answer = success(
				post("/models/" + this.model + "/predict/pixels", "application/json", numbers(TestImages.pixels(1))));

		assertThat(answer.path("model").path("alias").isNull()).isTrue();
		assertThat(answer.path("model").path("id").asString()).isEqualTo(this.model.toString());
	}

	@Test
	void asksTheModelThatAnAliasMovedTo() throws Exception {
		success(post("/models/champion/predict/pixels", "application/json", numbers(TestImages.pixels(1))));
		UUID other = this.registry.add(1);
		this.registry.point("champion", other);
		this.events.publishEvent(new AliasMoved("champion", other));

		JsonNode answer = success(post("/predict/pixels", "application/json", numbers(TestImages.pixels(1))));

		assertThat(answer.path("model").path("id").asString()).isEqualTo(other.toString());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 10 })
	void listsAsManyClassesAsAskedFor(int top) throws Exception {
		JsonNode answer = success(
				post("/predict/pixels?top=" + top, "application/json", numbers(TestImages.pixels(1))));

		assertThat(answer.path("predictions").path(0).path("top").size()).isEqualTo(top);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "11", "-1", "x", "1.5" })
	void refusesAnotherNumberOfClasses(String top) throws Exception {
		JsonNode problem = problem(400, post("/predict/pixels?top=" + top, "application/json", numbers(new byte[784])));

		assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("top");
	}

	@Test
	void findsNoModelThatIsNotThere() throws Exception {
		this.registry.removeAliases();
		this.events.publishEvent(new AliasMoved("champion", null));

		problem(404, post("/predict", "image/png", TestImages.greyPng(new byte[784])));
		problem(404, post("/models/" + UUID.randomUUID() + "/predict", "image/png", TestImages.greyPng(new byte[784])));
	}

	@ParameterizedTest
	@MethodSource("badImages")
	void refusesABadImageByItsPosition(byte[] image, int status, String type, String detail) throws Exception {
		byte[] good = TestImages.greyPng(new byte[784]);

		JsonNode inForm = problem(status, post("/predict", FORM, form(good, image, good)));
		JsonNode raw = problem(status, post("/predict", "image/png", image));

		assertThat(inForm.path("type").asString()).isEqualTo("urn:atelier:problem:" + type);
		assertThat(inForm.path("detail").asString()).startsWith("Image 2 of 3 ").contains(detail);
		if (status != 413) {
			assertThat(inForm.path("position").asInt()).isEqualTo(2);
		}
		assertThat(raw.path("detail").asString()).startsWith("Image 1 of 1 ").contains(detail);
	}

	static Stream<org.junit.jupiter.params.provider.Arguments> badImages() {
		byte[] png = TestImages.greyPng(TestImages.pixels(1));
		byte[] jpeg = TestImages.jpeg(TestImages.greyImage(TestImages.pixels(1), 28, 28), false);
		return Stream.of(bad(new byte[0], 400, "invalid-request", "is empty"),
				bad("a text file".getBytes(StandardCharsets.UTF_8), 415, "unsupported-image", "neither"),
				bad(TestImages.cmykJpeg(), 415, "unsupported-image", "4 colour components"),
				bad(TestImages.png(TestImages.GREY, 8, new byte[784], TestImages.chunk("acTL", new byte[8])), 415,
						"unsupported-image", "animated"),
				bad(TestImages.pngHeaderOnly(20_000, 20_000), 413, "payload-too-large",
						"has too many pixels, 20000x20000: at most 1000000 (atelier.inference.max-image-pixels)"),
				bad("GIF89a".getBytes(StandardCharsets.US_ASCII), 422, "unreadable-image", "incomplete GIF"),
				bad("BM".getBytes(StandardCharsets.US_ASCII), 422, "unreadable-image", "incomplete BMP"),
				bad(Arrays.copyOf(png, png.length - 20), 422, "unreadable-image", "incomplete PNG"),
				bad(Arrays.copyOf(jpeg, jpeg.length / 2), 422, "unreadable-image", "incomplete JPEG"));
	}

	private static org.junit.jupiter.params.provider.Arguments bad(byte[] image, int status, String type,
			String detail) {
		return org.junit.jupiter.params.provider.Arguments.of(image, status, type, detail);
	}

	@ParameterizedTest
	@CsvSource({ "text/plain", "application/x-www-form-urlencoded", "application/xml" })
	void namesTheBodiesItTakes(String type) throws Exception {
		JsonNode problem = problem(415, post("/predict", type, new byte[10]));

		assertThat(problem.path("detail").asString()).contains("multipart/form-data", "image/*",
				"application/octet-stream", "application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpg", "image/pjpeg", "image/x-png", "image/x-ms-bmp", "image/tiff",
			"application/octet-stream" })
	void looksAtTheFileAndNotAtItsName(String type) throws Exception {
		assertThat(success(post("/predict", type, photo("png"))).path("predictions")).hasSize(1);
		assertThat(problem(415, post("/predict", type, new byte[10])).path("type").asString())
			.isEqualTo("urn:atelier:problem:unsupported-image");
	}

	@Test
	void decodesACompressedImageWithinItsLimit() throws Exception {
		assertThat(success(compressed(photo("bmp"))).path("predictions")).hasSize(1);
		assertThat(problem(413, compressed(new byte[1_000_000])).path("detail").asString())
			.contains("atelier.inference.max-image-bytes");
	}

	@Test
	void warnsOfADarkGarmentOnTransparency() throws Exception {
		byte[] grey = new byte[2 * Garments.PIXELS];
		for (int row = 6; row < 22; row++) {
			for (int column = 8; column < 20; column++) {
				grey[2 * (row * Garments.SIDE + column) + 1] = (byte) 255;
			}
		}
		JsonNode warnings = success(
				post("/predict?prepared=true", "image/png", TestImages.png(TestImages.GREY_ALPHA, 8, grey)))
			.path("predictions")
			.get(0)
			.path("preparation")
			.path("warnings");
		assertThat(warnings.values()).extracting((warning) -> warning.path("code").asString()).contains("ONE_SHADE");
	}

	@Test
	void looksAtAFileThatHasNoContentType() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("/predict"))
			.POST(BodyPublishers.ofByteArray(photo("png")))
			.build();

		assertThat(success(this.client.send(request, BodyHandlers.ofString())).path("predictions")).hasSize(1);
	}

	@Test
	void wantsPartsOfTheirName() throws Exception {
		byte[] other = new String(form(TestImages.greyPng(new byte[784])), StandardCharsets.ISO_8859_1)
			.replace("name=\"image\"", "name=\"file\"")
			.getBytes(StandardCharsets.ISO_8859_1);

		for (byte[] body : List.of(form(), other)) {
			JsonNode problem = problem(400, post("/predict", FORM, body));
			assertThat(problem.path("violations").path(0).path("field").asString()).isEqualTo("image");
		}
	}

	@Test
	void refusesAFormThatCannotBeRead() throws Exception {
		byte[] whole = form(TestImages.greyPng(new byte[784]));

		problem(400, post("/predict", FORM, Arrays.copyOf(whole, whole.length - 60)));
		problem(400, post("/predict", FORM, new byte[0]));
		problem(400, post("/predict", "multipart/form-data", whole));
	}

	@Test
	void listsWhatIsWrongWithPixels() throws Exception {
		JsonNode problem = problem(400,
				post("/predict/pixels", "application/json", "{\"pixels\": [1, 300]}".getBytes(StandardCharsets.UTF_8)));

		assertThat(problem.path("violations").valueStream().map((one) -> one.path("field").asString()))
			.containsExactly("pixels[1]", "pixels");
	}

	@Test
	void takesNoMoreImagesThanMayBe() throws Exception {
		byte[] png = TestImages.greyPng(new byte[784]);
		byte[][] many = Collections.nCopies(61, png).toArray(byte[][]::new);
		byte[][] more = Collections.nCopies(100, png).toArray(byte[][]::new);

		for (byte[][] files : List.of(many, more)) {
			JsonNode problem = problem(413, post("/predict", FORM, form(files)));
			assertThat(problem.path("detail").asString()).contains("60", "atelier.inference.max-images");
		}
	}

	@Test
	void takesNoLargerFileThanMayBe() throws Exception {
		byte[] largest = TestImages.png(TestImages.GREY, 8, new byte[784], new byte[0]);
		largest = TestImages.png(TestImages.GREY, 8, new byte[784],
				TestImages.chunk("teXt", new byte[8192 - largest.length - 12]));
		byte[] larger = Arrays.copyOf(largest, largest.length + 1);
		assertThat(largest).hasSize(8192);

		success(post("/predict", "image/png", largest));
		success(post("/predict", FORM, form(largest)));
		for (HttpResponse<String> response : List.of(post("/predict", "image/png", larger),
				post("/predict", FORM, form(larger)))) {
			assertThat(problem(413, response).path("detail").asString()).contains("8192",
					"atelier.inference.max-image-bytes");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { FORM, "image/png", "application/json" })
	void takesNoLargerBodyThanMayBe(String type) throws Exception {
		byte[] body = new byte[500 * 1024];

		JsonNode declared = problem(413, post("/predict", type, body));
		JsonNode chunked = problem(413, send("/predict", type, BodyPublishers
			.ofInputStream(() -> new ByteArrayInputStream(" ".repeat(body.length).getBytes(StandardCharsets.UTF_8)))));

		assertThat(declared.path("detail").asString()).contains("409600", "atelier.inference.max-request-bytes");
		assertThat(chunked.path("type").asString()).isEqualTo("urn:atelier:problem:payload-too-large");
	}

	@Test
	void preparesAPhotoAndSaysHow() throws Exception {
		byte[] photo = TestImages.photo(200, 100, 60, 20, 40, 70, 0x202020, 0xffffff, "png");

		JsonNode one = success(post("/predict?prepared=true&top=1", "image/png", photo)).path("predictions").path(0);

		JsonNode preparation = one.path("preparation");
		assertThat(preparation.path("fit").asString()).isEqualTo("auto");
		assertThat(preparation.path("inverted").asBoolean()).isTrue();
		assertThat(preparation.path("steps").valueStream().map((step) -> step.path("step").asString()))
			.containsExactly("decode", "trim", "sample", "sharpen", "extend", "negate", "grayscale");
		assertThat(preparation.path("steps").path(1)).isEqualTo(this.json.readTree("""
				{"step": "trim", "x": 60, "y": 20, "width": 40, "height": 70}"""));
		assertThat(preparation.path("warnings").isEmpty()).isTrue();
		byte[] picture = Base64.getDecoder().decode(preparation.path("image").asString());
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
		assertThat(image.getWidth()).isEqualTo(28);
		assertThat(image.getRaster().getSample(14, 14, 0)).isEqualTo(255 - 0x20);
		assertThat(image.getRaster().getSample(0, 14, 0)).isZero();
	}

	@Test
	void takesEveryFormatInOneForm() throws Exception {
		byte[][] files = { photo("png"), photo("jpeg"), photo("gif"), photo("bmp"), TestImages.webp() };

		JsonNode predictions = success(post("/predict", FORM, form(files))).path("predictions");

		assertThat(predictions.valueStream().map((one) -> one.path("preparation").path("inverted").asBoolean()))
			.containsOnly(true)
			.hasSize(5);
	}

	private static byte[] photo(String format) {
		return TestImages.photo(50, 40, 10, 5, 20, 30, 0x202020, 0xffffff, format);
	}

	@Test
	void demandsTheSizeWhereItIsToldTo() throws Exception {
		JsonNode problem = problem(422, post("/predict?fit=none", "image/png", photo("png")));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atelier:problem:image-size");
		assertThat(problem.path("detail").asString()).contains("50x40 pixels, expected 28x28");
		success(post("/predict?fit=none", "image/png", TestImages.greyPng(new byte[784])));
	}

	@Test
	void preparesNumbersAndSmallImagesWhereItIsToldTo() throws Exception {
		byte[] pixels = TestImages.pixels(1);
		HttpResponse<String> numbers = post("/predict/pixels?fit=auto&prepared=true", "application/json",
				numbers(pixels));
		HttpResponse<String> file = post("/predict?fit=auto&prepared=true", "image/png", TestImages.greyPng(pixels));

		JsonNode first = success(numbers).path("predictions").path(0).path("preparation");
		JsonNode second = success(file).path("predictions").path(0).path("preparation");
		assertThat(first.path("fit").asString()).isEqualTo("auto");
		assertThat(first.path("image")).isEqualTo(second.path("image"));
	}

	@Test
	void negatesAnImageAsItIsOnlyWhereItIsToldTo() throws Exception {
		byte[] bright = new byte[784];
		Arrays.fill(bright, (byte) 255);
		bright[400] = 0;

		JsonNode plain = success(post("/predict/pixels", "application/json", numbers(bright))).path("predictions")
			.path(0);
		JsonNode told = success(post("/predict/pixels?invert=true", "application/json", numbers(bright)))
			.path("predictions")
			.path(0);

		assertThat(plain.path("preparation").path("inverted").asBoolean()).isFalse();
		assertThat(plain.path("preparation").path("warnings").path(0).path("code").asString())
			.isEqualTo("LOOKS_INVERTED");
		assertThat(told.path("preparation").path("inverted").asBoolean()).isTrue();
		assertThat(told.path("preparation").path("warnings").isEmpty()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "fit, big, 'auto,none'", "invert, maybe, 'auto,true,false'" })
	void namesTheValuesOfAnOption(String option, String value, String allowed) throws Exception {
		JsonNode violation = problem(400,
				post("/predict/pixels?" + option + "=" + value, "application/json", numbers(new byte[784])))
			.path("violations")
			.path(0);

		assertThat(violation.path("field").asString()).isEqualTo(option);
		assertThat(violation.path("allowed").valueStream().map(JsonNode::asString)).containsExactly(allowed.split(","));
	}

	@Test
	void countsRequestsByTheirOutcome() throws Exception {
		double answered = requests("success");
		double refused = requests("refused");

		success(post("/predict", "image/png", TestImages.greyPng(new byte[784])));
		problem(422, post("/predict", "image/png", TestImages.pngHeaderOnly(1, 1)));

		assertThat(requests("success")).isEqualTo(answered + 1);
		assertThat(requests("refused")).isEqualTo(refused + 1);
		assertThat(this.meters.get("atelier.predictors.loaded").gauge().value()).isPositive();
	}

	@Test
	void offersAnExampleThatWorks() throws Exception {
		success(post("/predict/pixels", "application/json",
				PredictionExamples.ANKLE_BOOT.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void takesNumbersWhereFilesAreTaken() throws Exception {
		byte[] numbers = numbers(TestImages.pixels(1));
		for (String path : List.of("/predict", "/models/" + this.model + "/predict")) {
			assertThat(success(post(path + "?top=2", "application/json", numbers)))
				.isEqualTo(success(post(path + "/pixels?top=2", "application/json", numbers)));
		}
	}

	@Test
	void describesItsBodies() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/v3/api-docs", this.port)))
			.build();
		JsonNode api = this.json.readTree(this.client.send(request, BodyHandlers.ofString()).body());

		for (String path : List.of("/api/v1/predict", "/api/v1/models/{idOrAlias}/predict")) {
			JsonNode content = api.path("paths").path(path).path("post").path("requestBody").path("content");
			assertThat(content.propertyNames()).containsExactly("multipart/form-data", "image/*",
					"application/octet-stream");
		}
		JsonNode part = api.path("components")
			.path("schemas")
			.path("PredictionImages")
			.path("properties")
			.path("image");
		assertThat(part.path("type").asString()).isEqualTo("array");
		assertThat(part.path("items").path("format").asString()).isEqualTo("binary");
	}

	private static BufferedImage picture(JsonNode explanation) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(explanation.path("image").asString())));
	}

	private double requests(String outcome) {
		return this.meters.get("atelier.inference.requests").tag("outcome", outcome).counter().count();
	}

	private JsonNode success(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return this.json.readTree(response.body());
	}

	private JsonNode problem(int status, HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		return this.json.readTree(response.body());
	}

	private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
		return send(path, type, BodyPublishers.ofByteArray(body));
	}

	private HttpResponse<String> compressed(byte[] image) throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
			gzip.write(image);
		}
		return this.client.send(HttpRequest.newBuilder(uri("/predict"))
			.header("Content-Type", "image/bmp")
			.header("Content-Encoding", "gzip")
			.POST(BodyPublishers.ofByteArray(body.toByteArray()))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body).build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/api/v1%s", this.port, path));
	}

	private static byte[] numbers(byte[] pixels) {
		List<String> numbers = new ArrayList<>();
		for (byte pixel : pixels) {
			numbers.add(Integer.toString(Byte.toUnsignedInt(pixel)));
		}
		return ("{\"pixels\": [" + String.join(",", numbers) + "]}").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] form(byte[]... files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] file : files) {
			out.writeBytes(
					("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
							+ "Content-Type: application/octet-stream\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
			out.writeBytes(file);
			out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackages = { "io.atelier.inference", "io.atelier.platform" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	@EnableConfigurationProperties(InferenceProperties.class)
	@Import({ FakeEngine.class, FakeRegistry.class })
	static class InferenceOnly {

	}

}
