package io.atelier.access.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import io.atelier.access.Scope;

/**
 * Describes how to send a key, and the scope that each operation needs.
 */
@Component
class RouteDescriptions implements GlobalOpenApiCustomizer {

	private static final String BEARER = "bearer";

	private static final String HEADER = "header";

	private static final String SCOPE = "x-scope";

	private static final List<SecurityRequirement> EITHER = List.of(new SecurityRequirement().addList(BEARER),
			new SecurityRequirement().addList(HEADER));

	private final Routes routes;

	RouteDescriptions(Routes routes) {
		this.routes = routes;
	}

	@Override
	public void customise(OpenAPI api) {
		if (api.getComponents() == null) {
			api.setComponents(new Components());
		}
		api.getComponents()
			.addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("A key. Needed unless the service has none and listens only on its own machine."))
			.addSecuritySchemes(HEADER,
					new SecurityScheme().type(SecurityScheme.Type.APIKEY)
						.in(SecurityScheme.In.HEADER)
						.name("X-API-Key")
						.description("The same key in another header, for clients that cannot send the first."));
		api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
			Optional<Scope> scope = scope(method, path);
			operation.setSecurity(scope.isEmpty() ? List.of() : EITHER);
			scope.ifPresent((needed) -> {
				operation.addExtension(SCOPE, needed.id());
				operation.setDescription(
						Stream.of(operation.getDescription(), "Needs the scope `%s`.".formatted(needed.id()))
							.filter(Objects::nonNull)
							.collect(Collectors.joining(" ")));
			});
		}));
	}

	private Optional<Scope> scope(PathItem.HttpMethod method, String path) {
		return this.routes.find(HttpMethod.valueOf(method.name()), path)
			.map(Route::scope)
			.orElse(Optional.of(Scope.ADMIN));
	}

}
