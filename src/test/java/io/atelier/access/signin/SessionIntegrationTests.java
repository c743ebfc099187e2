package io.atelier.access.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.atelier.access.AccessTestApplication;
import io.atelier.access.Scope;
import io.atelier.access.key.KeyDesk;
import io.atelier.access.key.NewKey;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:sessions",
				"atelier.access.session-lifetime=1h" })
class SessionIntegrationTests {

	private static final String PROXIED = "X-Forwarded-Proto: https";

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private KeyDesk desk;

	private NewKey key;

	@BeforeEach
	void createKeys() {
		if (this.desk.list().isEmpty()) {
			this.desk.create("administrator", EnumSet.of(Scope.ADMIN), null);
		}
		this.key = this.desk.create("browser", EnumSet.of(Scope.ADMIN), null);
	}

	@Test
	void keepsTheTokenFromScriptsAndOtherSites() throws Exception {
		HttpResponse<String> plain = signIn(this.key.text());
		assertThat(plain.headers().firstValue("Set-Cookie").orElseThrow()).contains("; HttpOnly")
			.contains("; SameSite=Strict")
			.contains("; Path=/;")
			.contains("; Max-Age=3600;")
			.doesNotContain("Secure")
			.doesNotContain("Domain");
		assertThat(plain.body()).doesNotContain(cookie(plain).substring(16)).doesNotContain(this.key.text());
		assertThat(signIn(this.key.text(), PROXIED).headers().firstValue("Set-Cookie").orElseThrow())
			.contains("; Secure");
	}

	@Test
	void standsForTheKey(@Autowired JdbcClient jdbc) throws Exception {
		HttpResponse<String> opened = signIn(this.key.text());
		String cookie = "Cookie: " + cookie(opened);
		JsonNode session = this.json.readTree(opened.body());
		assertThat(session.path("name").asString()).isEqualTo("browser");
		assertThat(session.path("scopes").size()).isEqualTo(Scope.values().length);
		assertThat(send("GET", "/api/v1/keys", "", cookie).statusCode()).isEqualTo(200);
		assertThat(this.json.readTree(send("GET", "/api/v1/session", "", cookie).body()).path("csrfToken"))
			.isEqualTo(session.path("csrfToken"));
		assertThat(jdbc.sql("select * from access_session").query().listOfRows().toString())
			.doesNotContain(cookie(opened).substring(16))
			.doesNotContain(session.path("csrfToken").asString());
	}

	@Test
	void demandsTheTokenOfItsPagesForChanges() throws Exception {
		HttpResponse<String> opened = signIn(this.key.text());
		String cookie = "Cookie: " + cookie(opened);
		String token = this.json.readTree(opened.body()).path("csrfToken").asString();
		String body = "{\"name\": \"other\", \"scopes\": [\"read\"]}";
		for (String header : List.of("X-Nothing: 1", "X-CSRF-Token: ", "X-CSRF-Token: none",
				"X-CSRF-Token: " + token + '0')) {
			HttpResponse<String> refused = send("POST", "/api/v1/keys", body, cookie, header);
			assertThat(refused.statusCode()).isEqualTo(403);
			assertThat(refused.body()).contains("urn:atelier:problem:csrf-token-required").contains("X-CSRF-Token");
		}
		assertThat(send("DELETE", "/api/v1/session", "", cookie).statusCode()).isEqualTo(403);
		assertThat(send("POST", "/api/v1/keys?_csrf=" + token, body, cookie).statusCode()).isEqualTo(403);
		assertThat(send("POST", "/api/v1/keys", body, cookie, "X-CSRF-Token: " + token).statusCode()).isEqualTo(201);
		assertThat(send("POST", "/api/v1/keys", body, cookie, "X-API-Key: " + this.key.text()).statusCode())
			.isEqualTo(201);
	}

	@Test
	void endsWhenTheUserSignsOut() throws Exception {
		HttpResponse<String> opened = signIn(this.key.text());
		String cookie = "Cookie: " + cookie(opened);
		String token = "X-CSRF-Token: " + this.json.readTree(opened.body()).path("csrfToken").asString();
		HttpResponse<String> closed = send("DELETE", "/api/v1/session", "", cookie, token);
		assertThat(closed.statusCode()).isEqualTo(204);
		assertThat(closed.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
		assertThat(send("GET", "/api/v1/keys", "", cookie).statusCode()).isEqualTo(401);
		assertThat(send("DELETE", "/api/v1/session", "", cookie).statusCode()).isEqualTo(204);
		assertThat(signIn(this.key.text(), cookie).statusCode()).isEqualTo(200);
	}

	@Test
	void endsWithTheSecretOfTheKey() throws Exception {
		String revoked = "Cookie: " + cookie(signIn(this.key.text()));
		NewKey other = this.desk.create("other", EnumSet.of(Scope.ADMIN), null);
		String rotated = "Cookie: " + cookie(signIn(other.text()));
		this.desk.revoke(this.key.key().id());
		assertThat(send("GET", "/api/v1/keys", "", revoked).statusCode()).isEqualTo(401);
		NewKey present = this.desk.rotate(other.key().id(), Duration.ofHours(1));
		assertThat(send("GET", "/api/v1/keys", "", rotated).statusCode()).isEqualTo(200);
		this.desk.rotate(other.key().id(), Duration.ofHours(1));
		assertThat(send("GET", "/api/v1/keys", "", rotated).statusCode()).isEqualTo(401);
		assertThat(signIn(present.text()).statusCode()).isEqualTo(200);
	}

	@Test
	void expires(@Autowired JdbcClient jdbc) throws Exception {
		String cookie = "Cookie: " + cookie(signIn(this.key.text()));
		jdbc.sql("update access_session set expires_at = current_timestamp - interval '1' second").update();
		jdbc.sql("update access_change set number = number + 1").update();
		// Also reads the table again, and deletes the old row.
		signIn(this.key.text());
		assertThat(send("GET", "/api/v1/keys", "", cookie).statusCode()).isEqualTo(401);
		assertThat(jdbc.sql("select count(*) from access_session").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void slowsDownWhoeverTriesKeys() throws Exception {
		String address = "X-Forwarded-For: 203.0.113.7";
		for (int i = 0; i < 10; i++) {
			HttpResponse<String> wrong = signIn("atelier_" + i, address);
			assertThat(wrong.statusCode()).isEqualTo(401);
			assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
		}
		HttpResponse<String> slowed = signIn(this.key.text(), address);
		assertThat(slowed.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(slowed.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 7);
		assertThat(signIn(this.key.text(), "X-Forwarded-For: 203.0.113.8").statusCode()).isEqualTo(200);
		assertThat(signIn(this.key.text()).statusCode()).isEqualTo(200);
	}

	@Test
	void saysWhoSendsARequest() throws Exception {
		JsonNode nobody = this.json.readTree(send("GET", "/api/v1/session", "", "Cookie: atelier-session=x").body());
		assertThat(nobody.path("keyNeeded").asBoolean()).isTrue();
		assertThat(nobody.path("scopes")).isEmpty();
		assertThat(nobody.path("name").isNull()).isTrue();
		NewKey reader = this.desk.create("reader", EnumSet.of(Scope.READ), null);
		JsonNode caller = this.json.readTree(send("GET", "/api/v1/session", "", "X-API-Key: " + reader.text()).body());
		assertThat(caller.path("name").asString()).isEqualTo("reader");
		assertThat(caller.path("scopes").toString()).isEqualTo("[\"read\"]");
		assertThat(caller.path("csrfToken").isNull()).isTrue();
	}

	private HttpResponse<String> signIn(String text, String... headers) throws IOException, InterruptedException {
		return send("POST", "/api/v1/session", "{\"key\": \"%s\"}".formatted(text), headers);
	}

	private static String cookie(HttpResponse<String> response) {
		String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
		return cookie.substring(0, cookie.indexOf(';'));
	}

	private HttpResponse<String> send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
		for (String header : headers) {
			all.addAll(Arrays.asList(header.split(": ", 2)));
		}
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.headers(all.toArray(String[]::new))
			.method(method, BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

}
