package io.atelier.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = ProblemsIntegrationTests.WebOnly.class,
		properties = { "spring.servlet.multipart.max-file-size=1KB", "server.address=127.0.0.1" })
@ExtendWith(OutputCaptureExtension.class)
class ProblemsIntegrationTests {

	private final JsonMapper json = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/test/image, image/png", "/test/table, text/csv", "/test/events, text/event-stream",
			"/nowhere, image/png", "/test/bug, text/html", "/test/ids/1, text/event-stream",
			"/error, application/xml" })
	void answersWithProblemWhateverTheClientAccepts(String path, String accept) throws Exception {
		HttpResponse<String> response = send(request(path).header("Accept", accept));
		assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
		problem(response);
	}

	@Test
	void saysWhatHappenedWhereUnderStableType() throws Exception {
		HttpResponse<String> response = get("/test/image?size=3");
		JsonNode problem = problem(response);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(problem.get("type").asString()).isEqualTo("urn:atelier:problem:not-found");
		assertThat(problem.get("title").asString()).isEqualTo("Not found");
		assertThat(problem.get("detail").asString()).isEqualTo("There is no picture 'p1'");
		assertThat(problem.get("instance").asString()).isEqualTo("/test/image");
	}

	@Test
	void keepsPropertiesAndTellsWhenToRetry() throws Exception {
		HttpResponse<String> response = get("/test/busy");
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Retry-After")).contains("3");
		assertThat(problem(response).get("waiting").asInt()).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource({ "/test/bug, 500, internal-error", "/test/database, 503, unavailable", "/test/commit, 503, unavailable",
			"/test/shutdown, 503, unavailable", "/test/statement, 500, internal-error",
			"/test/slow, 500, internal-error" })
	void hidesInternalsAndLogsThemUnderTheErrorId(String path, int status, String type, CapturedOutput output)
			throws Exception {
		HttpResponse<String> response = get(path);
		JsonNode problem = problem(response);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(problem.get("type").asString()).endsWith(":" + type);
		assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
		assertThat(output).contains(problem.get("errorId").asString()).contains("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/test/database", "/test/commit", "/test/shutdown", "/test/rollback" })
	void tellsWhenToAskADatabaseAgainThatIsAway(String path) throws Exception {
		assertThat(get(path).headers().firstValue("Retry-After")).contains("5");
	}

	@ParameterizedTest
	@CsvSource({ "/test/conflict, 409, conflict", "/test/unmet, 412, precondition-failed", "/test/annotated, 410, gone",
			"/test/sent, 403, forbidden", "/nowhere, 404, not-found", "/error, 404, not-found" })
	void namesTheKindAfterTheStatus(String path, int status, String type) throws Exception {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(problem(response).get("type").asString()).isEqualTo("urn:atelier:problem:" + type);
		assertThat(response.body()).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere/", "/test/%C3%A9" })
	void namesThePathAsItWasSent(String path) throws Exception {
		assertThat(problem(get(path)).get("detail").asString()).isEqualTo("There is nothing at " + path);
	}

	@Test
	void listsTheMethodsThatThereAreToABrowserThatAsks() throws Exception {
		HttpResponse<String> response = send(request("/test/orders").header("Origin", "http://elsewhere.example")
			.header("Access-Control-Request-Method", "POST")
			.method("OPTIONS", BodyPublishers.noBody()));
		assertThat(response.headers().firstValue("Allow")).contains("POST,OPTIONS");
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void keepsAllowHeader() throws Exception {
		HttpResponse<String> response = send(request("/test/orders").DELETE());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).contains("POST");
		assertThat(problem(response).get("detail").asString()).isEqualTo("DELETE is not supported here, only POST");
	}

	@Test
	void namesMediaTypesThatAreTaken() throws Exception {
		HttpResponse<String> response = send(
				request("/test/orders").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")));
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.headers().firstValue("Accept")).contains("application/json");
		assertThat(problem(response).get("detail").asString()).isEqualTo("The body can only be application/json");
	}

	@Test
	void namesMediaTypesThatCanBeGiven() throws Exception {
		HttpResponse<String> response = send(request("/test/image").header("Accept", "image/webp"));
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(problem(response).get("detail").asString()).isEqualTo("The answer can only be image/png");
	}

	@Test
	void answersClientsThatAcceptProblemsAlone() throws Exception {
		HttpResponse<String> response = send(request("/test/image").header("Accept", "application/problem+json"));
		assertThat(problem(response).get("detail").asString()).isEqualTo("There is no picture 'p1'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/problem+json, application/json;v=1", "application/vnd.api+json" })
	void answersByPlainJson(String accept) throws Exception {
		HttpResponse<String> response = send(request("/test/limited?size=1").header("Accept", accept));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
	}

	@Test
	void saysHowAMediaTypeIsWritten() throws Exception {
		HttpResponse<String> response = send(request("/test/limited?size=1").header("Accept", "garbage"));
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(problem(response).get("detail").asString()).contains("application/json");
	}

	@ParameterizedTest
	@CsvSource({ "gzip, gzip", "X-GZIP, gzip", "deflate, deflate" })
	void decodesABody(String encoding, String format) throws Exception {
		JsonNode violation = onlyViolation(post("/test/orders", compressed("{\"lines\": 3}", format), encoding));
		assertThat(violation.get("field").asString()).isEqualTo("lines");
	}

	@ParameterizedTest
	@CsvSource({ "/test/orders, gzip", "/test/orders, deflate", "/test/bytes, gzip", "/test/bytes, deflate" })
	void tellsABodyThatIsNotEncodedAsItSays(String path, String encoding) throws Exception {
		byte[] whole = compressed("{\"lines\": 3}", encoding);
		for (byte[] body : List.of("{\"lines\": 3}".getBytes(StandardCharsets.UTF_8), new byte[0],
				Arrays.copyOf(whole, 5), Arrays.copyOf(whole, whole.length / 2))) {
			HttpResponse<String> response = post(path, body, encoding);
			assertThat(response.statusCode()).isEqualTo(400);
			JsonNode problem = problem(response);
			assertThat(problem.get("type").asString()).isEqualTo("urn:atelier:problem:unreadable-body");
			assertThat(problem.get("detail").asString())
				.isEqualTo("The body is not encoded by " + encoding + " as its Content-Encoding says, or ends early");
		}
	}

	@ParameterizedTest
	@CsvSource({ "br, application/json, 'gzip, deflate'", "'gzip, gzip', application/json, 'gzip, deflate'",
			"gzip, multipart/form-data; boundary=b, identity" })
	void namesTheEncodingsItTakes(String encoding, String type, String accepted) throws Exception {
		HttpResponse<String> response = send(request("/test/orders").header("Content-Type", type)
			.header("Content-Encoding", encoding)
			.POST(BodyPublishers.ofString("{}")));
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.headers().firstValue("Accept-Encoding")).contains(accepted);
		assertThat(problem(response).get("type").asString())
			.isEqualTo("urn:atelier:problem:unsupported-content-encoding");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "/test/ids/abc?top=1 | id | 'abc' is not a UUID",
					"/test/ids/7a0a7ae5-6a1c-4f2b-9a30-0a3b7d6b7f11?top=x | top | 'x' is not a whole number in range",
					"/test/ids/7a0a7ae5-6a1c-4f2b-9a30-0a3b7d6b7f11 | top | is required",
					"/test/ids/7a0a7ae5-6a1c-4f2b-9a30-0a3b7d6b7f11?top=1 | Idempotency-Key | is required as a header",
					"/test/limited?size=11 | size | must be less than or equal to 10" })
	void namesParameterThatIsWrong(String path, String field, String message) throws Exception {
		HttpResponse<String> response = get(path);
		JsonNode violation = onlyViolation(response);
		assertThat(violation.get("field").asString()).isEqualTo(field);
		assertThat(violation.get("message").asString()).isEqualTo(message);
	}

	@Test
	void listsParametersThatThereAre() throws Exception {
		JsonNode violation = onlyViolation(get("/test/limited?size=1&siez=2"));
		assertThat(violation.get("field").asString()).isEqualTo("siez");
		assertThat(violation.get("allowed").values()).extracting(JsonNode::asString).containsExactly("series", "size");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/test/image?=false", "/test/image?a=%zz", "/test/bug?a=%", "/test/image?size=%ff",
			"/nowhere?=1", "/error?%zz=1" })
	void quotesQueryThatIsMalformed(String path, CapturedOutput output) throws Exception {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:atelier:problem:malformed-query");
		assertThat(this.json.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
			.get("detail")
			.asString()).contains(path.substring(path.indexOf('?')));
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void refusesAThousandParametersAndMore() throws Exception {
		HttpResponse<String> response = get("/test/image?" + "a=1&".repeat(1200) + "b=2");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(problem(response).get("type").asString()).isEqualTo("urn:atelier:problem:malformed-query");
	}

	@Test
	void listsAllowedValuesOfParameter() throws Exception {
		JsonNode violation = onlyViolation(get("/test/limited?size=1&series=x"));
		assertThat(violation.get("field").asString()).isEqualTo("series");
		assertThat(violation.get("allowed")).hasSize(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"lines\": 3} | lines | must be a list", "{\"lines\": [1, 0]} | lines.1 | 0 is out of range",
					"{\"lines\": [2, 2]} | lines | contains a value more than once",
					"{\"weight\": \"heavy\"} | weight | must be a number",
					"{\"weight\": -1} | weight | -1 is out of range",
					"{\"wieght\": 1} | wieght | there is no such field" })
	void namesFieldOfTheBodyThatIsWrong(String body, String field, String message) throws Exception {
		JsonNode violation = onlyViolation(order(body));
		assertThat(violation.get("field").asString()).isEqualTo(field);
		assertThat(violation.get("message").asString()).isEqualTo(message);
	}

	@Test
	void listsFieldsThatTheBodyMayHave() throws Exception {
		JsonNode allowed = onlyViolation(order("{\"wieght\": 1}")).get("allowed");
		assertThat(allowed.values()).extracting(JsonNode::asString).containsExactly("lines", "weight");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"lines\": | The body is not valid JSON at line 1", "`` | A body is required" })
	void saysWhyBodyIsUnreadable(String body, String detail) throws Exception {
		HttpResponse<String> response = order(body);
		JsonNode problem = problem(response);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(problem.get("type").asString()).isEqualTo("urn:atelier:problem:unreadable-body");
		assertThat(problem.get("detail").asString()).startsWith(detail);
	}

	@Test
	void refusesFilesAboveTheLimit() throws Exception {
		HttpResponse<String> response = upload("image", "x".repeat(2000));
		assertThat(response.statusCode()).isEqualTo(413);
		JsonNode problem = problem(response);
		assertThat(problem.get("type").asString()).isEqualTo("urn:atelier:problem:payload-too-large");
		assertThat(problem.get("detail").asString()).isEqualTo("At most 1024 bytes can be sent");
	}

	@Test
	void namesMissingPart() throws Exception {
		JsonNode violation = onlyViolation(upload("picture", "x"));
		assertThat(violation.get("field").asString()).isEqualTo("image");
		assertThat(violation.get("message").asString()).isEqualTo("is required as a part");
	}

	@Test
	void refusesMultipartWithoutBoundary() throws Exception {
		HttpResponse<String> response = send(request("/test/files").header("Content-Type", "multipart/form-data")
			.POST(BodyPublishers.ofString("x")));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(problem(response).get("detail").asString()).isEqualTo("The multipart body cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "''", "a longer body" })
	void takesNoUnreadBodyForAClosedConnection(String body) throws IOException {
		String answer = raw("GET /test/waiting HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
				+ body.length() + "\r\n\r\n" + body);
		assertThat(answer).startsWith("HTTP/1.1 200").endsWith("waiting");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/test/%zz", "/test/..%2f..%2fx", "/../../etc/passwd" })
	void answersWithProblemWhatTheServerItselfRefuses(String path) throws IOException {
		String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
		assertThat(this.json.readTree(answer.substring(answer.indexOf('{'))).get("type").asString())
			.isEqualTo("urn:atelier:problem:bad-request");
	}

	private JsonNode problem(HttpResponse<String> response) {
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		JsonNode problem = this.json.readTree(response.body());
		assertThat(problem.get("status").asInt()).isEqualTo(response.statusCode());
		assertThat(problem.get("type").asString()).startsWith("urn:atelier:problem:");
		assertThat(problem.get("title").asString()).isNotBlank();
		assertThat(problem.get("detail").asString()).isNotBlank();
		assertThat(problem.get("instance").asString()).startsWith("/");
		return problem;
	}

	private JsonNode onlyViolation(HttpResponse<String> response) {
		JsonNode problem = problem(response);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(problem.get("type").asString()).isEqualTo("urn:atelier:problem:invalid-request");
		assertThat(problem.get("violations")).hasSize(1);
		return problem.get("violations").get(0);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(request(path));
	}

	private HttpResponse<String> order(String body) throws Exception {
		return send(
				request("/test/orders").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> post(String path, byte[] body, String encoding) throws Exception {
		return send(request(path).header("Content-Type", "application/json")
			.header("Content-Encoding", encoding)
			.POST(BodyPublishers.ofByteArray(body)));
	}

	private static byte[] compressed(String text, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream encoder = format.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
			encoder.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

	private HttpResponse<String> upload(String part, String content) throws Exception {
		String body = "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f.txt\"\r\n\r\n%s\r\n--b--\r\n"
			.formatted(part, content);
		return send(request("/test/files").header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			excludeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
					"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
					"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
	@ComponentScan
	@ConfigurationPropertiesScan
	@Import(FailingController.class)
	static class WebOnly {

	}

}
