package io.atelier.access.limit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

import io.atelier.access.AccessLimits;
import io.atelier.access.AccessTestApplication;
import io.atelier.access.Scope;
import io.atelier.access.key.KeyDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:limits",
				"atelier.access.limits.requests-per-second=1" })
class RequestLimitIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void refusesTheRequestsOfOneKeyOnly(@Autowired KeyDesk desk) throws Exception {
		assertThat(get("X-Nothing", "1").headers().firstValue("RateLimit")).isEmpty();
		String first = desk.create("first", EnumSet.of(Scope.ADMIN), null).text();
		String second = desk.create("second", EnumSet.of(Scope.ADMIN), null).text();
		HttpResponse<String> served = get("X-API-Key", first);
		assertThat(served.statusCode()).isEqualTo(200);
		assertThat(served.headers().firstValue("RateLimit-Policy")).contains("\"requests\";q=1;w=1");
		assertThat(served.headers().firstValue("RateLimit")).contains("\"requests\";r=0;t=1");
		HttpResponse<String> refused = get("X-API-Key", first);
		while (refused.statusCode() == 200) {
			refused = get("X-API-Key", first);
		}
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).contains("1");
		assertThat(refused.headers().firstValue("RateLimit")).contains("\"requests\";r=0;t=1");
		assertThat(refused.body()).contains("urn:atelier:problem:too-many-requests").contains("1 requests a second");
		assertThat(get("X-API-Key", second).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesNegativeLimits() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AccessLimits(-1, 0, 0, DataSize.ofBytes(0)))
			.withMessageContaining("atelier.access.limits.requests-per-second");
		assertThatIllegalArgumentException().isThrownBy(() -> new AccessLimits(0, 0, 0, DataSize.ofBytes(-1)))
			.withMessageContaining("atelier.access.limits.stored-bytes");
	}

	private HttpResponse<String> get(String header, String value) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/keys"))
			.header(header, value)
			.build(), BodyHandlers.ofString());
	}

}
