package io.atelier.access.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

import io.atelier.access.AccessProperties;
import io.atelier.access.Scope;

/**
 * The scope of each request. The first route that matches a request decides. A request
 * that matches none needs {@link Scope#ADMIN}. The most frequent requests come first.
 */
@Component
class Routes {

	private static final List<HttpMethod> LOOK = List.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final List<Route> ALWAYS = List.of(
			Route.needing(Scope.PREDICT, List.of(HttpMethod.POST), "/api/v1/predict/**",
					"/api/v1/models/{model}/predict/**", "/v2/models/{model}/infer",
					"/v2/models/{model}/versions/{version}/infer"),
			Route.open(LOOK, "/livez", "/readyz", "/actuator/health/**", "/v2/health/*", "/swagger-ui.html",
					"/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/", "/index.html", "/page/**",
					"/webjars/**"),
			Route.open(List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.DELETE), "/api/v1/session"),
			Route.needing(Scope.TRAIN, List.of(HttpMethod.POST, HttpMethod.DELETE), "/api/v1/jobs/**",
					"/api/v1/studies/**"),
			Route.needing(Scope.TRAIN, List.of(HttpMethod.DELETE), "/api/v1/models/{model}"),
			Route.needing(Scope.TRAIN, List.of(HttpMethod.PUT, HttpMethod.DELETE), "/api/v1/aliases/{alias}",
					"/api/v1/models/aliases/{alias}"),
			Route.needing(Scope.READ, LOOK, "/api/v1/jobs/**", "/api/v1/events", "/api/v1/models/**",
					"/api/v1/datasets/**", "/api/v1/architectures/**", "/api/v1/optimizers/**", "/api/v1/aliases/**",
					"/api/v1/studies/**", "/v2", "/v2/", "/v2/models/**", "/actuator/**"),
			Route.needing(Scope.READ, List.of(HttpMethod.OPTIONS), "/**"), Route.needing(Scope.ADMIN,
					List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.DELETE), "/api/v1/keys/**"),
			Route.needing(Scope.ADMIN, LOOK, "/api/v1/audit"));

	private static final Route OPEN_METRICS = Route.open(LOOK, "/actuator/prometheus", "/actuator/metrics/**");

	private final List<Route> routes;

	Routes(AccessProperties access) {
		this.routes = Stream.concat(access.openMetrics() ? Stream.of(OPEN_METRICS) : Stream.empty(), ALWAYS.stream())
			.toList();
	}

	List<Route> list() {
		return this.routes;
	}

	/**
	 * Returns the route of a path or of a pattern of a mapping; empty if there is none.
	 */
	Optional<Route> find(HttpMethod method, String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.routes.stream()
			.filter((route) -> route.methods().contains(method))
			.filter((route) -> route.patterns()
				.stream()
				.anyMatch((pattern) -> PathPatternParser.defaultInstance.parse(pattern).matches(parsed)))
			.findFirst();
	}

}
