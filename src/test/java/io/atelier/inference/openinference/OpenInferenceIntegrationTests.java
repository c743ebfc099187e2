package io.atelier.inference.openinference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.inference.FakeEngine;
import io.atelier.inference.FakeRegistry;
import io.atelier.inference.InferenceProperties;
import io.atelier.inference.openinference.OpenInferenceClient.Response;
import io.atelier.model.AliasMoved;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares answers with the specification, byte for byte.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		classes = OpenInferenceIntegrationTests.InferenceOnly.class,
		properties = { "server.address=127.0.0.1", "atelier.inference.max-images=60", "atelier.inference.threads=1",
				"atelier.inference.queue-capacity=1", "atelier.inference.max-batch=8",
				"atelier.inference.max-request-bytes=400KB", "spring.datasource.url=jdbc:h2:mem:openinference" })
class OpenInferenceIntegrationTests {

	// The fake network gives 0.55 to the class of the first pixel's last digit and 0.05
	// to others.
	private static final String LOW = "cdcc4c3d";

	private static final String HIGH = "cdcc0c3f";

	private final JsonMapper json = new JsonMapper();

	private final FakeRegistry registry;

	private final FakeEngine engine;

	private final MeterRegistry meters;

	private final ApplicationContext context;

	private final UUID model;

	private OpenInferenceClient client;

	@LocalServerPort
	private int port;

	@Autowired
	OpenInferenceIntegrationTests(FakeRegistry registry, FakeEngine engine, MeterRegistry meters,
			ApplicationContext context) {
		this.registry = registry;
		this.engine = engine;
		this.meters = meters;
		this.context = context;
		this.model = registry.add(1);
	}

	@BeforeEach
	void connect() {
		this.client = new OpenInferenceClient(this.port);
		this.registry.point("champion", this.model);
		this.context.publishEvent(new AliasMoved("champion", this.model));
	}

	@Test
	void tellsWhatTheServerCan() throws Exception {
		String expected = "{\"name\":\"atelier\",\"version\":\"%s\","
				+ "\"extensions\":[\"classification\",\"binary_tensor_data\"]}";
		String version = this.json.readTree(this.client.get("/v3/api-docs").json()).at("/info/version").asString();

		for (String path : List.of("/v2", "/v2/")) {
			Response answer = this.client.get(path);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.json()).isEqualTo(expected.formatted(version));
		}
	}

	@Test
	void followsTheHealthOfTheService() throws Exception {
		success("{\"live\":true}", this.client.get("/v2/health/live"));
		success("{\"ready\":true}", this.client.get("/v2/health/ready"));
		try {
			AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
			error(503, "The server is not ready", this.client.get("/v2/health/ready"));
			success("{\"live\":true}", this.client.get("/v2/health/live"));
			AvailabilityChangeEvent.publish(this.context, LivenessState.BROKEN);
			error(503, "The server is not live", this.client.get("/v2/health/live"));
		}
		finally {
			AvailabilityChangeEvent.publish(this.context, LivenessState.CORRECT);
			AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	@Test
	void tellsWhetherAModelIsReadyAndLoadsItForTheNextTime() throws Exception {
		UUID cold = this.registry.add(1);
		CountDownLatch release = new CountDownLatch(1);
		this.engine.beforeLoading(() -> await(release));
		String path = "/v2/models/%s/ready".formatted(cold);

		error(503, "The model '%s' is not ready".formatted(cold), this.client.get(path));
		release.countDown();

		Awaitility.await().until(() -> this.client.get(path).status() == 200);
		success("{\"name\":\"%s\",\"ready\":true}".formatted(cold), this.client.get(path));
		success("{\"name\":\"%s\",\"ready\":true}".formatted(cold),
				this.client.get("/v2/models/%s/versions/%s/ready".formatted(cold, cold)));
		error(404, "There is no model 'nobody'", this.client.get("/v2/models/nobody/ready"));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void describesAModelUnderEveryName() throws Exception {
		String expected = "{\"name\":\"%s\",\"versions\":[\"%s\"],\"platform\":\"deeplearning4j\","
				+ "\"inputs\":[{\"name\":\"images\",\"datatype\":\"FP32\",\"shape\":[-1,1,28,28]}],"
				+ "\"outputs\":[{\"name\":\"probabilities\",\"datatype\":\"FP32\",\"shape\":[-1,10]}]}";

		for (String name : List.of("champion", this.model.toString())) {
			success(expected.formatted(name, this.model), this.client.get("/v2/models/" + name));
			success(expected.formatted(name, this.model),
					this.client.get("/v2/models/%s/versions/%s".formatted(name, this.model)));
			success(expected.formatted(name, this.model), this.client.get("/v2/models/" + name + "/versions/latest"));
		}
	}

	@Test
	void knowsNoVersionOfAnAliasButTheCurrentOne() throws Exception {
		UUID other = this.registry.add(1);
		String path = "champion/versions/" + other;

		String message = "The model 'champion' has no version '%s', only '%s'".formatted(other, this.model);
		error(404, message, this.client.get("/v2/models/" + path));
		error(404, message, this.client.get("/v2/models/" + path + "/ready"));
		error(404, message, this.client.infer(path, json("FP32", "[1,784]", numbers("0", 784))));
		this.registry.point("champion", other);
		this.context.publishEvent(new AliasMoved("champion", other));
		assertThat(this.client.get("/v2/models/" + path).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "FP32;[1,784];0.027450981", "FP32;[1,1,28,28];0.027450981", "UINT8;[1,784];7",
			"UINT8;[1,1,28,28];7" })
	void answersJson(String datatype, String shape, String seven) throws Exception {
		Response answer = this.client.infer("champion",
				json(datatype, shape, seven + "," + numbers("0", 783)).replaceFirst("\\{", "{\"id\":\"4\\\\\"2\","));

		success("{\"model_name\":\"champion\",\"model_version\":\"%s\",\"id\":\"4\\\"2\",\"outputs\":["
			.formatted(this.model) + "{\"name\":\"probabilities\",\"shape\":[1,10],\"datatype\":\"FP32\","
				+ "\"data\":[0.05,0.05,0.05,0.05,0.05,0.05,0.05,0.55,0.05,0.05]}]}", answer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "FP32;[3,784]", "FP32;[3,1,28,28]", "UINT8;[3,784]", "UINT8;[3,1,28,28]" })
	void answersBinaryInTheOrderSent(String datatype, String shape) throws Exception {
		byte[] tensor = tensor(datatype, 9, 0, 2);

		Response answer = this.client.infer("champion/versions/" + this.model,
				String.format(Locale.ROOT,
						"{\"inputs\":[{\"name\":\"images\",\"shape\":%s,\"datatype\":\"%s\","
								+ "\"parameters\":{\"binary_data_size\":%d}}],"
								+ "\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"binary_data\":true}}]}",
						shape, datatype, tensor.length),
				tensor);

		assertThat(answer.json())
			.isEqualTo("{\"model_name\":\"champion\",\"model_version\":\"%s\",\"outputs\":[".formatted(this.model)
					+ "{\"name\":\"probabilities\",\"shape\":[3,10],\"datatype\":\"FP32\","
					+ "\"parameters\":{\"binary_data_size\":120}}]}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.binary())
			.isEqualTo(LOW.repeat(9) + HIGH + HIGH + LOW.repeat(9) + LOW.repeat(2) + HIGH + LOW.repeat(7));
	}

	@Test
	void mixesBinaryAndJsonAsAsked() throws Exception {
		byte[] tensor = tensor("UINT8", 3);
		String input = "{\"name\":\"images\",\"shape\":[1,784],\"datatype\":\"UINT8\","
				+ "\"parameters\":{\"binary_data_size\":784}}";

		Response jsonOut = this.client.infer("champion", "{\"inputs\":[" + input + "]}", tensor);
		Response jsonIn = this.client.infer("champion", "{\"parameters\":{\"binary_data_output\":true},"
				+ json("UINT8", "[1,784]", "3," + numbers("0", 783)).substring(1));
		Response overridden = this.client.infer("champion",
				"{\"parameters\":{\"binary_data_output\":true},\"inputs\":[" + input
						+ "],\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"binary_data\":false}}]}",
				tensor);
		Response untyped = this.client.untyped("champion", "{\"inputs\":[" + input + "]}", tensor);

		assertThat(jsonOut.binary()).isNull();
		assertThat(jsonOut.json()).endsWith("\"data\":[0.05,0.05,0.05,0.55,0.05,0.05,0.05,0.05,0.05,0.05]}]}");
		assertThat(jsonIn.binary()).isEqualTo(LOW.repeat(3) + HIGH + LOW.repeat(6));
		assertThat(overridden).isEqualTo(jsonOut);
		assertThat(untyped).isEqualTo(jsonOut);
	}

	@Test
	void readsABodyThatIsOneTensorAlone() throws Exception {
		Response answer = this.client.binary("champion", "0", tensor("FP32", 1, 2));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json()).contains("\"shape\":[2,10],\"datatype\":\"FP32\"");
		assertThat(answer.binary()).isEqualTo(LOW + HIGH + LOW.repeat(8) + LOW.repeat(2) + HIGH + LOW.repeat(7));
		error(400, "A body without JSON (Inference-Header-Content-Length: 0) is FP32 of shape [n, 1, 28, 28], "
				+ "3136 bytes for each image", this.client.binary("champion", "0", new byte[784]));
	}

	@Test
	void namesTheMostProbableClasses() throws Exception {
		String request = "{\"inputs\":[{\"name\":\"images\",\"shape\":[2,784],\"datatype\":\"UINT8\","
				+ "\"parameters\":{\"binary_data_size\":1568}}],\"outputs\":[{\"name\":\"probabilities\","
				+ "\"parameters\":{\"classification\":2%s}}]}";
		List<String> expected = List.of("0.550000:9:Ankle boot", "0.050000:0:T-shirt/top", "0.550000:0:T-shirt/top",
				"0.050000:1:Trouser");

		Response inJson = this.client.infer("champion", request.formatted(""), tensor("UINT8", 9, 0));
		Response inBinary = this.client.infer("champion", request.formatted(",\"binary_data\":true"),
				tensor("UINT8", 9, 0));

		success("{\"model_name\":\"champion\",\"model_version\":\"%s\",\"outputs\":[{\"name\":\"probabilities\","
			.formatted(this.model) + "\"shape\":[2,2],\"datatype\":\"BYTES\",\"data\":["
				+ expected.stream().map((text) -> '"' + text + '"').collect(Collectors.joining(",")) + "]}]}", inJson);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String text : expected) {
			bytes.writeBytes(new byte[] { (byte) text.length(), 0, 0, 0 });
			bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
		}
		assertThat(inBinary.json()).endsWith("\"shape\":[2,2],\"datatype\":\"BYTES\","
				+ String.format(Locale.ROOT, "\"parameters\":{\"binary_data_size\":%d}}]}", bytes.size()));
		assertThat(inBinary.binary()).isEqualTo(HexFormat.of().formatHex(bytes.toByteArray()));
	}

	@Test
	void predictsAsTheOtherInterfaceDoes() throws Exception {
		String pixels = IntStream.range(0, 784)
			.mapToObj((i) -> Integer.toString((i * 37 + 206) % 256))
			.collect(Collectors.joining(","));

		JsonNode other = this.json.readTree(
				this.client
					.post("/api/v1/predict/pixels?top=10", "application/json",
							"{\"pixels\":[%s]}".formatted(pixels).getBytes(StandardCharsets.UTF_8))
					.json());
		JsonNode own = this.json.readTree(this.client.infer("champion", json("UINT8", "[1,784]", pixels)).json());

		assertThat(own.path("model_version")).isEqualTo(other.path("model").path("id"));
		for (JsonNode one : other.path("predictions").path(0).path("top")) {
			assertThat(own.at("/outputs/0/data").path(one.path("classIndex").asInt()).floatValue())
				.isEqualTo(one.path("probability").floatValue());
		}
	}

	@ParameterizedTest
	@MethodSource("badRequests")
	void tellsWhatIsWrong(String request, String message) throws Exception {
		error(400, message, this.client.infer("champion", request));
	}

	static Stream<Arguments> badRequests() {
		String input = "{\"inputs\":[{\"name\":\"images\",\"shape\":[1,784],\"datatype\":\"UINT8\",\"data\":["
				+ numbers("0", 784) + "]}]";
		return Stream.of(Arguments.of("", "A body is required: a JSON object"),
				Arguments.of("{\"inputs\":", "The body is not valid JSON: line 1, column 11"),
				Arguments.of("[]", "the body: must be an object"),
				Arguments.of("{}", "inputs: is required: one tensor named 'images'"),
				Arguments.of("{\"inputs\":[{\"name\":\"x\"}]}", "inputs[0].name: there is no input 'x', only 'images'"),
				Arguments.of(input + ",\"outputs\":[{\"name\":\"logits\"}]}",
						"outputs[0].name: there is no output 'logits', only 'probabilities'"),
				Arguments.of(
						input + ",\"outputs\":[{\"name\":\"probabilities\",\"parameters\":{\"classification\":11}}]}",
						"outputs[0].parameters.classification: 11 is out of range, 1 to 10"),
				Arguments.of(json("FP16", "[1,784]", numbers("0", 784)),
						"inputs[0].datatype: 'FP16' is not supported, only FP32 (0 to 1) and UINT8 (0 to 255)"),
				Arguments.of(json("FP32", "[1,784]", "0,255.0," + numbers("0", 782)),
						"inputs[0].data: element 1 is 255.0; FP32 is the network's scale, 0 to 1; "
								+ "send 0 to 255 as UINT8"));
	}

	@Test
	void tellsWhatIsWrongWithBinaryBodies() throws Exception {
		String json = "{\"inputs\":[{\"name\":\"images\",\"shape\":[1,784],\"datatype\":\"UINT8\","
				+ "\"parameters\":{\"binary_data_size\":%d}}]}";
		byte[] body = (String.format(Locale.ROOT, json, 784) + "\0".repeat(784)).getBytes(StandardCharsets.UTF_8);
		int length = body.length - 784;

		error(400, "inputs[0].parameters.binary_data_size: is 783, but UINT8 of shape [1, 784] has 784 bytes",
				this.client.infer("champion", String.format(Locale.ROOT, json, 783), new byte[783]));
		error(400, "inputs[0]: the body ends after 700 of its 784 bytes",
				this.client.infer("champion", String.format(Locale.ROOT, json, 784), new byte[700]));
		error(400, "The body continues after the last tensor",
				this.client.infer("champion", String.format(Locale.ROOT, json, 784), new byte[785]));
		error(400, "Inference-Header-Content-Length: is 5000, but the body ends before that", this.client
			.binary("champion", "5000", String.format(Locale.ROOT, json, 784).getBytes(StandardCharsets.UTF_8)));
		error(400, "Inference-Header-Content-Length: must be a number of bytes",
				this.client.binary("champion", "-1", body));
		assertThat(this.client.binary("champion", Integer.toString(length - 3), body).json()).startsWith(String.format(
				Locale.ROOT, "{\"error\":\"The first %d bytes (Inference-Header-Content-Length) are not valid JSON",
				length - 3));
		assertThat(this.client.binary("champion", Integer.toString(length + 3), body).json()).startsWith(String.format(
				Locale.ROOT, "{\"error\":\"The first %d bytes (Inference-Header-Content-Length) are not valid JSON",
				length + 3));
	}

	@Test
	void takesNoMoreThanMayBe() throws Exception {
		error(413, "Too many images: at most 60 (atelier.inference.max-images)",
				this.client.infer("champion", json("UINT8", "[61,784]", "0")));
		byte[] body = " ".repeat(500 * 1024).getBytes(StandardCharsets.UTF_8);
		String tooLarge = "The body is too large: at most 409600B (atelier.inference.max-request-bytes)";
		String path = "/v2/models/champion/infer";
		error(413, tooLarge, this.client.post(path, "application/json", body));
		error(413, tooLarge, this.client.post(path, "application/json",
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
	}

	@Test
	void tellsFailuresOfHttpInTheSameForm() throws Exception {
		error(404, "There is no model 'nobody'",
				this.client.infer("nobody", json("FP32", "[1,784]", numbers("0", 784))));
		error(404, "There is no model 'nobody'", this.client.get("/v2/models/nobody"));
		error(404, "There is nothing at /v2/nowhere", this.client.get("/v2/nowhere"));
		error(400, "The query '?=1' cannot be read", this.client.get("/v2/models/champion?=1"));
		error(400, "a[]: there is no such parameter", this.client.get("/v2/models/champion?a[]=1"));
		error(405, "GET is not supported here, only POST", this.client.get("/v2/models/champion/infer"));
		error(415, "The body can only be application/json, application/octet-stream",
				this.client.post("/v2/models/champion/infer", "text/plain", new byte[1]));
		error(415, "The Content-Encoding 'br' is not supported, only gzip and deflate",
				this.client.send(this.client.request("/v2/models/champion/infer")
					.header("Content-Type", "application/json")
					.header("Content-Encoding", "br")
					.POST(BodyPublishers.ofString("{}"))
					.build()));
		error(406, "The answer can only be application/json",
				this.client.send(this.client.request("/v2").header("Accept", "text/html").build()));
		assertThat(raw("GET /v2/%zz HTTP/1.1")).contains("HTTP/1.1 400", "application/json")
			.endsWith("{\"error\":\"The server refused the request as it was sent\"}");
		assertThat(raw("GET /v3/%zz HTTP/1.1")).contains("HTTP/1.1 400", "application/problem+json");
	}

	@Test
	void tellsWhenToAskAgainWhereTooManyWait() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		this.engine.beforePredicting(() -> {
			try {
				release.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try {
			List<CompletableFuture<Response>> answers = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				answers.add(this.client.inferLater("champion", json("FP32", "[1,784]", numbers("0", 784))));
			}
			Response refused = (Response) CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.retryAfter()).contains("1");
			assertThat(refused.json()).startsWith("{\"error\":\"").contains("atelier.inference.queue-capacity");
			release.countDown();
			answers.forEach(CompletableFuture::join);
		}
		finally {
			release.countDown();
			this.engine.beforePredicting(() -> {
			});
		}
	}

	@Test
	void countsRequestsWithTheOthers() throws Exception {
		double answered = requests("success");
		double refused = requests("refused");

		this.client.infer("champion", json("FP32", "[1,784]", numbers("0", 784)));
		this.client.infer("champion", "{}");

		assertThat(requests("success")).isEqualTo(answered + 1);
		assertThat(requests("refused")).isEqualTo(refused + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "trouser, the three most probable classes", "trouser, all probabilities" })
	void offersExamplesThatWork(String name) throws Exception {
		JsonNode api = this.json.readTree(this.client.get("/v3/api-docs").json());
		JsonNode infer = api.path("paths").path("/v2/models/{name}/infer").path("post");
		JsonNode example = infer.at("/requestBody/content/application~1json/examples").path(name).path("value");

		Response answer = this.client.infer("champion", example.isString() ? example.asString() : example.toString());

		assertThat(answer.status()).as(answer.json()).isEqualTo(200);
		assertThat(infer.at("/responses/200/content").propertyNames()).containsExactlyInAnyOrder("application/json",
				"application/octet-stream");
		assertThat(infer.at("/responses/default/$ref").asString()).endsWith("/OpenInferenceError");
	}

	private double requests(String outcome) {
		return this.meters.get("atelier.inference.requests").tag("outcome", outcome).counter().count();
	}

	private static void success(String json, Response answer) {
		assertThat(answer.json()).isEqualTo(json);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.binary()).isNull();
	}

	private static void error(int status, String message, Response answer) {
		assertThat(answer.json()).isEqualTo("{\"error\":\"" + message + "\"}");
		assertThat(answer.status()).isEqualTo(status);
	}

	private String raw(String requestLine) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String json(String datatype, String shape, String data) {
		return "{\"inputs\":[{\"name\":\"images\",\"shape\":%s,\"datatype\":\"%s\",\"data\":[%s]}]}".formatted(shape,
				datatype, data);
	}

	private static String numbers(String number, int count) {
		return String.join(",", Collections.nCopies(count, number));
	}

	// Images with the given first pixels; all other pixels are black.
	private static byte[] tensor(String datatype, int... first) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int intensity : first) {
			if (datatype.equals("UINT8")) {
				bytes.write(intensity);
				bytes.writeBytes(new byte[783]);
			}
			else {
				int bits = Float.floatToIntBits(intensity / 255f);
				bytes.writeBytes(
						new byte[] { (byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24) });
				bytes.writeBytes(new byte[783 * 4]);
			}
		}
		return bytes.toByteArray();
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
