package io.atelier.platform.openapi;

import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Sorts elements whose order is not stable, so that the committed contract can be
 * compared with the description of the service. Declared orders are kept.
 */
final class StableOrder implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		if (api.getPaths() == null) {
			return;
		}
		Paths paths = new Paths();
		paths.putAll(new TreeMap<>(api.getPaths()));
		paths.values().forEach((path) -> path.readOperations().forEach((operation) -> {
			ApiResponses responses = new ApiResponses();
			responses.putAll(new TreeMap<>(operation.getResponses()));
			operation.setResponses(responses);
		}));
		api.setPaths(paths);
		api.getComponents().setSchemas(sorted(api.getComponents().getSchemas()));
		api.getComponents().setResponses(sorted(api.getComponents().getResponses()));
	}

	private static <T> Map<String, T> sorted(Map<String, T> named) {
		return (named != null) ? new TreeMap<>(named) : Map.of();
	}

}
