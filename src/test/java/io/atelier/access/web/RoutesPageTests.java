package io.atelier.access.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

import io.atelier.access.AccessProperties;
import io.atelier.access.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the table of scopes in the documents to the code.
 */
class RoutesPageTests {

	private final Routes routes = new Routes(new AccessProperties(AccessProperties.Mode.AUTO, List.of(), false,
			Duration.ofHours(12), Duration.ofDays(365)));

	@Test
	void listsTheScopeOfEachCall() throws IOException {
		String table = this.routes.list().stream().map(RoutesPageTests::row).collect(Collectors.joining("\n"));
		assertThat(Files.readString(Path.of("src", "docs", "operations.md")))
			.contains("|---|---|---|\n" + table + "\n\n");
	}

	@Test
	void opensMetricsOnDemand() {
		Routes open = new Routes(new AccessProperties(AccessProperties.Mode.AUTO, List.of(), true, Duration.ofHours(12),
				Duration.ofDays(365)));
		assertThat(this.routes.find(HttpMethod.GET, "/actuator/prometheus").orElseThrow().scope()).contains(Scope.READ);
		assertThat(open.find(HttpMethod.GET, "/actuator/prometheus").orElseThrow().scope()).isEmpty();
		assertThat(open.find(HttpMethod.GET, "/actuator/info").orElseThrow().scope()).contains(Scope.READ);
	}

	private static String row(Route route) {
		return "| %s | %s | %s |".formatted(route.scope().map((scope) -> '`' + scope.id() + '`').orElse("no key"),
				route.methods().stream().map(HttpMethod::name).collect(Collectors.joining(", ")),
				route.patterns().stream().map((pattern) -> '`' + pattern + '`').collect(Collectors.joining(", ")));
	}

}
