package io.atelier.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import io.atelier.access.Scope;

/**
 * Requests that need the same scope.
 *
 * @param scope empty if they need no key
 * @param patterns of paths, as in mappings of controllers
 */
record Route(Optional<Scope> scope, List<HttpMethod> methods, List<String> patterns) {

	Route {
		methods = List.copyOf(methods);
		patterns = List.copyOf(patterns);
	}

	static Route needing(Scope scope, List<HttpMethod> methods, String... patterns) {
		return new Route(Optional.of(scope), methods, Arrays.asList(patterns));
	}

	static Route open(List<HttpMethod> methods, String... patterns) {
		return new Route(Optional.empty(), methods, Arrays.asList(patterns));
	}

	RequestMatcher[] matchers() {
		return this.methods.stream()
			.flatMap((method) -> this.patterns.stream().map((pattern) -> matcher(method, pattern)))
			.toArray(RequestMatcher[]::new);
	}

	private static RequestMatcher matcher(HttpMethod method, String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
	}

}
