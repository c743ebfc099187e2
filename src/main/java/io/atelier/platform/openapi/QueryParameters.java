package io.atelier.platform.openapi;

import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Removes null from the types of parameters: optional parameters still cannot be null in
 * a query.
 */
final class QueryParameters implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		if (api.getPaths() != null) {
			api.getPaths().values().forEach((path) -> path.readOperations().forEach((operation) -> {
				if (operation.getParameters() != null) {
					operation.getParameters().forEach((parameter) -> correct(parameter.getSchema()));
				}
			}));
		}
	}

	private static void correct(Schema<?> schema) {
		Set<String> types = (schema != null) ? schema.getTypes() : null;
		if (types != null) {
			types.remove("null");
		}
	}

}
