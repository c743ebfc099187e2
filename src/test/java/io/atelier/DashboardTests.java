package io.atelier;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the dashboard to what the service measures.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.datasource.url=jdbc:h2:mem:dashboard",
				"atelier.home=target/dashboard", "atelier.dataset.download=false" })
class DashboardTests {

	private static final Path DASHBOARD = Path.of("docker", "grafana", "dashboards", "atelier.json");

	/**
	 * What is left of an expression has no strings, no labels and no durations.
	 */
	private static final Pattern BESIDE_NAMES = Pattern
		.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*]|\\b(by|without) *\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*+(?! *\\()");

	/**
	 * What Prometheus adds to what it has asked.
	 */
	private static final Set<String> OF_PROMETHEUS = Set.of("up");

	@LocalServerPort
	private int port;

	@Test
	void showsOnlyWhatIsMeasured() {
		Set<String> shown = new TreeSet<>();
		for (String expression : expressions()) {
			List<String> names = NAME.matcher(BESIDE_NAMES.matcher(expression).replaceAll(""))
				.results()
				.map(MatchResult::group)
				.toList();
			assertThat(names).as(expression).isNotEmpty();
			shown.addAll(names);
		}
		shown.removeAll(OF_PROMETHEUS);
		assertThat(shown).contains("atelier_training_jobs", "atelier_inference_requests_total");
		// Some are there after the first request only.
		Awaitility.await().untilAsserted(() -> assertThat(measured()).containsAll(shown));
	}

	private static List<String> expressions() {
		return new JsonMapper().readTree(DASHBOARD).findValuesAsString("expr");
	}

	private Set<String> measured() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/actuator/prometheus"))
			.build();
		return HttpClient.newHttpClient()
			.send(request, BodyHandlers.ofLines())
			.body()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("[{ ]", 2)[0])
			.collect(Collectors.toSet());
	}

}
