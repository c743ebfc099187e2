package io.atelier.access.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.access.AccessTestApplication;
import io.atelier.access.Creator;
import io.atelier.access.Scope;
import io.atelier.access.key.KeyDesk;
import io.atelier.access.key.NewKey;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:audit",
				"atelier.access.limits.requests-per-second=1000" })
@TestInstance(Lifecycle.PER_CLASS)
class AuditIntegrationTests {

	private static final String NEW_KEY = """
			{"name": "new", "scopes": ["read"]}""";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private AuditLog log;

	private NewKey admin;

	private NewKey reader;

	@BeforeAll
	void createKeys(@Autowired KeyDesk desk) {
		this.admin = desk.create("admin", EnumSet.of(Scope.ADMIN), null);
		this.reader = desk.create("reader", EnumSet.of(Scope.READ), null);
	}

	@Test
	void saysWhoCreatedWhatFromWhere() throws Exception {
		Instant before = Instant.now();
		HttpResponse<String> created = send("POST", "/api/v1/keys", NEW_KEY, this.admin.text());
		assertThat(created.statusCode()).isEqualTo(201);
		Change change = newest();
		assertThat(change.at()).isBetween(before.minusSeconds(1), Instant.now());
		assertThat(change).usingRecursiveComparison()
			.ignoringFields("at")
			.isEqualTo(new Change(before, creator(this.admin), "127.0.0.1", "POST", "/api/v1/keys",
					URI.create(created.headers().firstValue("Location").orElseThrow()).getPath(), 201));
	}

	@Test
	void includesWhatFailed() throws Exception {
		send("POST", "/api/v1/keys", "{", this.admin.text());
		assertThat(newest().status()).isEqualTo(400);
		send("DELETE", "/api/v1/keys/000000000000", "", this.admin.text());
		assertThat(newest()).extracting(Change::status, Change::created).containsExactly(404, null);
		send("POST", "/api/v1/keys", NEW_KEY, this.reader.text());
		assertThat(newest()).extracting(Change::status, Change::key).containsExactly(403, creator(this.reader));
	}

	@Test
	void includesSignInsWithRightAndWrongKeys() throws Exception {
		send("POST", "/api/v1/session", "{\"key\": \"%s\"}".formatted(this.reader.text()), null);
		assertThat(newest()).extracting(Change::path, Change::status, Change::key)
			.containsExactly("/api/v1/session", 200, creator(this.reader));
		send("POST", "/api/v1/session", "{\"key\": \"wrong\"}", null);
		assertThat(newest()).extracting(Change::path, Change::status, Change::key)
			.containsExactly("/api/v1/session", 401, null);
	}

	@Test
	void leavesOutReadsAndStrangersAndPredictions() throws Exception {
		long before = count();
		send("GET", "/api/v1/keys", null, this.admin.text());
		send("POST", "/api/v1/keys", NEW_KEY, "atelier_wrong");
		send("POST", "/api/v1/keys", NEW_KEY, null);
		send("POST", "/api/v1/predict", "", this.admin.text());
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void listsPagesOfWhatIsAskedFor() throws Exception {
		send("DELETE", "/api/v1/keys/aaaaaaaaaaaa", "", this.admin.text());
		send("DELETE", "/api/v1/keys/bbbbbbbbbbbb", "", this.admin.text());
		JsonNode page = list("?path=/api/v1/keys/&status=404&size=1&key=" + this.admin.key().id());
		assertThat(page.at("/page/totalElements").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(page.at("/content")).hasSize(1);
		JsonNode entry = page.at("/content/0");
		assertThat(entry.at("/path").asString()).isEqualTo("/api/v1/keys/bbbbbbbbbbbb");
		assertThat(entry.at("/key/name").asString()).isEqualTo("admin");
		assertThat(entry.at("/method").asString()).isEqualTo("DELETE");
		assertThat(entry.at("/address").asString()).isEqualTo("127.0.0.1");
		String at = entry.at("/at").asString();
		assertThat(list("?path=/api/v1/keys/bbb&from=" + at).at("/content")).hasSize(1);
		assertThat(list("?path=/api/v1/keys/bbb&to=" + at).at("/content")).isEmpty();
		assertThat(list("?path=/api/v1/keys/bbb&from=-999999999-01-01T00:00:00Z&to=%2B999999999-01-01T00:00:00Z")
			.at("/content")).hasSize(1);
		assertThat(list("?status=599").at("/content")).isEmpty();
	}

	@Test
	void refusesUnclearQuestionsAndOtherScopes() throws Exception {
		for (String query : List.of("key=a", "path=x", "status=99", "from=yesterday", "size=0", "page=-1", "who=me")) {
			assertThat(send("GET", "/api/v1/audit?" + query, null, this.admin.text()).statusCode()).as(query)
				.isEqualTo(400);
		}
		assertThat(send("GET", "/api/v1/audit", null, this.reader.text()).statusCode()).isEqualTo(403);
		assertThat(send("DELETE", "/api/v1/audit", null, this.admin.text()).statusCode()).isEqualTo(405);
	}

	@Test
	void deletesEntriesAfterTheSetTime(@Autowired AuditRetention retention, @Autowired Clock clock) {
		Change old = new Change(clock.instant().minus(Duration.ofDays(366)), null, null, "POST", "/old", null, 200);
		Change kept = new Change(clock.instant().minus(Duration.ofDays(364)), null, null, "POST", "/kept", null, 200);
		this.log.add(old);
		this.log.add(kept);
		retention.deleteOld();
		assertThat(this.log.list(new AuditQuery(null, "/old", null, null, null), PageRequest.of(0, 1))).isEmpty();
		assertThat(this.log.list(new AuditQuery(null, "/kept", null, null, null), PageRequest.of(0, 1))).hasSize(1);
	}

	@Test
	void cutsWhatIsTooLong() {
		this.log.add(new Change(Instant.now(), null, "1".repeat(99), "M".repeat(99), "/cut" + "p".repeat(9999),
				"/" + "c".repeat(9999), 200));
		assertThat(this.log.list(new AuditQuery(null, "/cut", null, null, null), PageRequest.of(0, 1)).getContent())
			.singleElement()
			.satisfies((entry) -> assertThat(entry.change().path()).hasSize(Change.LONGEST_PATH));
	}

	private static Creator creator(NewKey key) {
		return new Creator(key.key().id(), key.key().name());
	}

	private Change newest() {
		return all().getContent().get(0).change();
	}

	private long count() {
		return all().getTotalElements();
	}

	private Page<AuditEntry> all() {
		return this.log.list(AuditQuery.ALL, PageRequest.of(0, 1));
	}

	private JsonNode list(String query) throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", "/api/v1/audit" + query, null, this.admin.text());
		assertThat(response.statusCode()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> send(String method, String path, String body, String key)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.header("Content-Type", "application/json");
		if (key != null) {
			request.header("X-API-Key", key);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
