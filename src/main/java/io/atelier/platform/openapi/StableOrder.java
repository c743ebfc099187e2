package io.atelier.platform.openapi;

import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Sorts what is found in no order that can be relied on, so that the committed contract
 * can be compared with what the service says. What was declared in an order keeps it.
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
