package io.atelier.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.access.Scope;
import io.atelier.access.key.KeyDesk;
import io.atelier.access.key.NewKey;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:scopes",
				"atelier.home=target/scopes", "atelier.dataset.locations=target/nowhere",
				"atelier.training.enabled=false" })
@TestInstance(Lifecycle.PER_CLASS)
class AccessIntegrationTests {

	// Nothing is there, and errors are not for clients. Administrators get the same
	// answers
	// as everyone without keys.
	private static final Pattern NOWHERE = Pattern.compile("/\\*\\*|/webjars/.*|/error");

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<Scope, String> keys = new EnumMap<>(Scope.class);

	@LocalServerPort
	private int port;

	private String expired = "";

	private String revoked = "";

	@BeforeAll
	void createKeys(@Autowired KeyDesk desk) {
		for (Scope scope : List.of(Scope.ADMIN, Scope.READ, Scope.PREDICT, Scope.TRAIN)) {
			this.keys.put(scope, desk.create(scope.id(), EnumSet.of(scope), null).text());
		}
		this.expired = desk.create("expired", EnumSet.of(Scope.ADMIN), Duration.ofNanos(1)).text();
		var created = desk.create("revoked", EnumSet.of(Scope.ADMIN), null);
		desk.revoke(created.key().id());
		this.revoked = created.text();
	}

	@Test
	void everyMappingHasAScope(@Autowired ApplicationContext context, @Autowired Routes routes) {
		Set<String> unnamed = new TreeSet<>();
		Set<String> known = new TreeSet<>();
		context.getBeansOfType(HandlerMapping.class)
			.values()
			.forEach((mapping) -> mappings(mapping).forEach((request) -> {
				String[] parts = request.split(" ", -1);
				known.add(parts[1]);
				if (!NOWHERE.matcher(parts[1]).matches()
						&& routes.find(HttpMethod.valueOf(parts[0]), parts[1]).isEmpty()) {
					unnamed.add(request);
				}
			}));
		assertThat(known).contains("/api/v1/predict", "/v2/models/{name}/infer", "/actuator/prometheus", "/livez",
				"/v3/api-docs");
		assertThat(unnamed).isEmpty();
	}

	@Test
	void endsAStreamWithItsKey(@Autowired KeyDesk desk) throws Exception {
		NewKey key = desk.create("stream", EnumSet.of(Scope.READ), null);
		HttpResponse<String> job = json("POST", "/api/v1/jobs", String.valueOf(this.keys.get(Scope.TRAIN)), """
				{"architecture": "mlp", "dataset": "fashion-sketch"}""");
		URI events = URI.create(address(job.headers().firstValue("Location").orElseThrow() + "/events"));
		HttpResponse<InputStream> stream = this.client
			.send(HttpRequest.newBuilder(events).header("X-API-Key", key.text()).build(), BodyHandlers.ofInputStream());
		assertThat(stream.statusCode()).isEqualTo(200);
		desk.revoke(key.key().id());
		CompletableFuture<byte[]> content = CompletableFuture.supplyAsync(() -> readAll(stream.body()));
		assertThat(content.get(20, TimeUnit.SECONDS)).asString().contains("QUEUED");
	}

	@Test
	void everyCallNeedsItsScope() throws Exception {
		List<String> wrong = new ArrayList<>();
		JsonNode paths = new JsonMapper().readTree(send("GET", "/v3/api-docs").body()).path("paths");
		int calls = 0;
		for (String path : paths.propertyNames()) {
			for (String method : paths.path(path).propertyNames()) {
				calls++;
				Optional<String> needed = paths.path(path).path(method).path("x-scope").asStringOpt();
				checkCall(wrong, method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[a-zA-Z]+}", "nothing"), needed);
			}
		}
		assertThat(calls).isGreaterThan(60);
		assertThat(wrong).isEmpty();
	}

	private void checkCall(List<String> wrong, String method, String path, Optional<String> needed) throws Exception {
		check(wrong, method, path, needed.isPresent() ? 401 : 0, Optional.empty());
		for (String key : List.of("atelier_nothing", this.expired, this.revoked)) {
			check(wrong, method, path, needed.isPresent() ? 401 : 0, Optional.of(key));
		}
		for (Scope scope : Scope.values()) {
			boolean allowed = scope == Scope.ADMIN || needed.isEmpty() || needed.get().equals(scope.id());
			check(wrong, method, path, allowed ? 0 : 403, Optional.ofNullable(this.keys.get(scope)));
		}
	}

	// Expects any answer of the call itself if the status is 0.
	private void check(List<String> wrong, String method, String path, int status, Optional<String> key)
			throws Exception {
		HttpResponse<String> response = send(method, path,
				key.map((text) -> new String[] { "Authorization", "Bearer " + text }).orElse(new String[0]));
		boolean refused = response.statusCode() == 401 || response.statusCode() == 403;
		boolean challenged = response.headers().firstValue("WWW-Authenticate").isPresent();
		boolean right = (status == 0) ? !refused : response.statusCode() == status && challenged
				&& response.body().contains(path.startsWith("/v2") ? "{\"error\":" : "urn:atelier:problem:");
		if (!right) {
			wrong
				.add("%s %s %s: %s %s".formatted(method, path, key.orElse(""), response.statusCode(), response.body()));
		}
	}

	@Test
	void saysWhatIsMissing() throws Exception {
		HttpResponse<String> none = send("GET", "/api/v1/jobs");
		assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"atelier\"");
		assertThat(none.body()).contains("urn:atelier:problem:key-required").contains("the scope 'read'");
		HttpResponse<String> wrong = send("GET", "/api/v1/jobs", "X-API-Key", this.revoked);
		assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
		assertThat(wrong.body()).contains("urn:atelier:problem:invalid-key").doesNotContain(this.revoked);
		HttpResponse<String> weak = send("POST", "/api/v1/jobs", "X-API-Key", key(Scope.READ));
		assertThat(weak.headers().firstValue("WWW-Authenticate").orElseThrow())
			.contains("error=\"insufficient_scope\", scope=\"train\"");
		assertThat(weak.body()).contains("urn:atelier:problem:scope-required").contains("'train'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization: Bearer %s", "authorization: bearer   %s", "X-API-Key: %s", "x-api-key:%s",
			"X-API-Key: %s\r\nAuthorization: Basic YTpi" })
	void takesAKeyInEitherHeader(String header) throws IOException {
		assertThat(raw("GET /api/v1/jobs", header.formatted(key(Scope.READ)))).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization: %s", "Authorization: Basic %s", "Authorization: Bearer %s x",
			"Authorization: Bearer %s,%s", "Cookie: key=%s", "X-Api_Key: %s", "X-API-Key: %s\r\nX-API-Key: nothing",
			"X-API-Key: %s\r\nAuthorization: Bearer %s", "Authorization: Bearer %s\r\nAuthorization: Bearer %s",
			"X-Original-URL: /livez\r\nX-Rewrite-URL: /livez", "X-Forwarded-Prefix: /livez",
			"X-HTTP-Method-Override: OPTIONS" })
	void takesAKeyInNoOtherForm(String header) throws IOException {
		String key = key(Scope.READ);
		assertThat(raw("GET /api/v1/jobs", header.formatted(key, key))).startsWith("HTTP/1.1 401");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//api/v1/jobs", "/api//v1/jobs", "/api/v1/jobs/", "/api/v1/jobs;a=b", "/api;a/v1/jobs",
			"/api/v1/%6aobs", "/api/v1%2fjobs", "/%61pi/v1/jobs", "/api/v1/jobs%00", "/api/v1/jobs.",
			"/api/v1/jobs.json", "/API/v1/jobs", "/livez/../api/v1/jobs", "/livez/..;/api/v1/jobs",
			"/livez/%2e%2e/api/v1/jobs", "/livez%2f..%2fapi/v1/jobs", "/swagger-ui/../api/v1/jobs",
			"/swagger-ui/..%2fapi/v1/jobs", "/api/v1/./jobs", "/api\\v1\\jobs", "/api/v1/jobs%20",
			"/api/v1/jobs#/livez", "/api/v1/jobs?/livez=", "/v2/health/../models/champion",
			"/v2/health/live/../../models/champion", "/error", "/actuator/", "/nowhere", "/actuator/prometheus",
			"/actuator/env", "/actuator/heapdump", "http://localhost/api/v1/jobs",
			"http://localhost/livez/../api/v1/jobs" })
	void opensNoPathByTricks(String path) throws IOException {
		for (String method : List.of("GET", "HEAD", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "NONSENSE")) {
			assertThat(raw(method + ' ' + path, "X-Nothing: 1")).matches("(?s)HTTP/1.1 (400|401|404|405|501) .*");
		}
	}

	@Test
	void saysWhatIsWrongWithAPathWhateverTheQuery() throws IOException {
		String refused = raw("GET /v2/models/%2e%2e/versions/latest?a=1", "X-API-Key: " + key(Scope.READ));
		assertThat(refused).startsWith("HTTP/1.1 400").contains("{\"error\":").doesNotContain("parameter");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /livez", "GET /api/v1/jobs", "GET /v2/models/nothing", "GET /nowhere", "POST /error",
			"GET /api/v1/jobs?nothing=1", "GET /api/v1/jobs/[", "GET /api/v1/%", "GET /api//v1/jobs", "TRACE /livez",
			"GET /swagger-ui/index.html", "GET /api/v1/jobs/nothing/curves.svg" })
	void protectsTheBrowserOfEachAnswer(String request) throws IOException {
		for (String header : List.of("X-API-Key: " + key(Scope.READ), "X-Nothing: 1", "Host: localhost")) {
			String response = raw(request, header);
			assertThat(response).contains("\r\nX-Content-Type-Options: nosniff\r\n")
				.contains("\r\nReferrer-Policy: no-referrer\r\n")
				.contains("\r\nX-Frame-Options: DENY\r\n")
				.containsOnlyOnce("\r\nContent-Security-Policy: default-src 'self';")
				.contains("frame-ancestors 'none'")
				.doesNotContain("Set-Cookie");
			assertThat(response.contains("unsafe")).isEqualTo(request.contains("swagger") || request.contains(".svg"));
		}
	}

	@Test
	void keepsAnswersFromCaches() throws Exception {
		for (String path : List.of("/livez", "/api/v1/jobs", "/swagger-ui/index.html", "/v2/models/nothing")) {
			HttpResponse<String> response = send("GET", path, "X-API-Key", key(Scope.READ));
			assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).containsAnyOf("private",
					"no-store");
		}
	}

	@Test
	void managesKeysOverHttp() throws Exception {
		String admin = key(Scope.ADMIN);
		HttpResponse<String> created = json("POST", "/api/v1/keys", admin, """
				{"name": "notebook", "scopes": ["read", "predict"], "expiresInDays": 90}""");
		assertThat(created.statusCode()).isEqualTo(201);
		JsonNode view = new JsonMapper().readTree(created.body());
		String text = view.path("key").asString();
		String location = created.headers().firstValue("Location").orElseThrow();
		assertThat(location).isEqualTo("/api/v1/keys/" + view.path("id").asString());
		assertThat(send("GET", "/api/v1/jobs", "X-API-Key", text).statusCode()).isEqualTo(200);
		assertThat(send("GET", "/api/v1/keys", "X-API-Key", text).statusCode()).isEqualTo(403);

		JsonNode rotated = new JsonMapper().readTree(json("POST", location + "/rotate", admin, "{}").body());
		assertThat(rotated.path("key").asString()).isNotEqualTo(text);
		assertThat(send("GET", "/api/v1/jobs", "X-API-Key", text).statusCode()).isEqualTo(200);

		assertThat(send("DELETE", location, "X-API-Key", admin).statusCode()).isEqualTo(204);
		assertThat(send("GET", "/api/v1/jobs", "X-API-Key", text).statusCode()).isEqualTo(401);
		assertThat(send("GET", location, "X-API-Key", admin).body()).contains("\"valid\":false")
			.contains("\"scopes\":[\"read\",\"predict\"]")
			.doesNotContain("\"key\"");
		assertThat(json("POST", location + "/rotate", admin, "{}").statusCode()).isEqualTo(409);
		assertThat(send("GET", "/api/v1/keys", "X-API-Key", admin).body()).contains(view.path("id").asString())
			.doesNotContain(text);
		HttpResponse<String> poor = json("POST", "/api/v1/keys", admin,
				"{\"scopes\": [\"root\"], \"expiresInDays\": 0}");
		assertThat(poor.statusCode()).isEqualTo(400);
		assertThat(poor.body()).contains("\"name\"").contains("root").contains("1 to 3650");
	}

	private static Stream<String> mappings(HandlerMapping mapping) {
		if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
			return methods.getHandlerMethods().keySet().stream().flatMap(AccessIntegrationTests::requests);
		}
		return (mapping instanceof AbstractUrlHandlerMapping urls)
				? urls.getHandlerMap().keySet().stream().map("GET "::concat) : Stream.empty();
	}

	private static Stream<String> requests(RequestMappingInfo info) {
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? List.of("GET") : methods).stream()
				.map((method) -> method + ' ' + pattern));
	}

	private String key(Scope scope) {
		return Optional.ofNullable(this.keys.get(scope)).orElseThrow();
	}

	private HttpResponse<String> send(String method, String path, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
			.method(method, BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), AccessIntegrationTests::textUnlessEndless);
	}

	private static BodySubscriber<String> textUnlessEndless(HttpResponse.ResponseInfo response) {
		return response.headers().firstValue("Content-Type").filter("text/event-stream"::equals).isPresent()
				? BodySubscribers.mapping(BodySubscribers.ofInputStream(), AccessIntegrationTests::closed)
				: BodySubscribers.ofString(StandardCharsets.UTF_8);
	}

	private static String closed(InputStream stream) {
		try {
			stream.close();
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] readAll(InputStream stream) {
		try (stream) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpResponse<String> json(String method, String path, String key, String body)
			throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(address(path)))
			.headers("X-API-Key", key, "Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private String raw(String request, String header) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write("%s HTTP/1.1\r\nHost: localhost\r\n%s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
					.formatted(request, header)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
