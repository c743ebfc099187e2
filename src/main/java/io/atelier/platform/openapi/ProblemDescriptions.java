package io.atelier.platform.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Describes the form of failures once and refers to it from every operation.
 */
final class ProblemDescriptions implements GlobalOpenApiCustomizer {

	private static final String MEDIA_TYPE = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private static final String RESPONSE = "Problem";

	@Override
	public void customise(OpenAPI api) {
		if (api.getComponents() == null) {
			api.setComponents(new Components());
		}
		ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
		api.getComponents()
			.addResponses(RESPONSE,
					new ApiResponse().description("Failure; the kind is in its `type`").content(problem()));
		if (api.getPaths() != null) {
			api.getPaths().values().forEach((path) -> path.readOperations().forEach(this::describe));
		}
	}

	private void describe(Operation operation) {
		ApiResponses responses = operation.getResponses();
		responses.forEach((status, response) -> {
			// A response that is declared by its description alone would get the schema
			// of the method's result.
			if (status.startsWith("4") || status.startsWith("5")) {
				response.setContent(problem());
			}
		});
		responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref(RESPONSE));
	}

	private static Content problem() {
		return new Content().addMediaType(MEDIA_TYPE,
				new MediaType().schema(new Schema<>().$ref(Problem.class.getSimpleName())));
	}

}
