package io.atelier.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Corrects what springdoc derives from a method's result type: bytes are sent as they
 * are, not as Base64, and answers without a body have none.
 */
final class ResponseBodies implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		if (api.getPaths() != null) {
			api.getPaths()
				.values()
				.forEach((path) -> path.readOperations()
					.forEach((operation) -> operation.getResponses().forEach(ResponseBodies::correct)));
		}
	}

	private static void correct(String status, ApiResponse response) {
		if (status.equals("204") || status.equals("304")) {
			response.setContent(null);
		}
		Content content = response.getContent();
		if (content != null) {
			content.values().forEach(ResponseBodies::correct);
		}
	}

	private static void correct(MediaType media) {
		Schema<?> schema = media.getSchema();
		if (schema != null && "byte".equals(schema.getFormat())) {
			schema.setFormat("binary");
		}
	}

}
