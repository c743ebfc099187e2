package io.atelier.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;

import io.atelier.platform.ProblemForm;

/**
 * Describes the form of failures once and refers to it from every operation.
 */
final class ProblemDescriptions implements GlobalOpenApiCustomizer {

	private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

	private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private static final String RESPONSE = "Problem";

	// Failures of all operations.
	private static final Map<String, String> COMMON = Map.of("400",
			"The query is malformed, or contains an unknown parameter", "401",
			"A key is required, or the key is invalid", "403",
			"The key lacks the scope, or the service does not answer to this host name or origin", "406",
			"The operation has no media type that the client accepts", "429",
			"The key has reached one of its limits, which the detail names", "500",
			"The service failed; its log contains the reason", "503",
			"The database is unavailable, or the service is overloaded");

	// Failures of all operations with a body.
	private static final Map<String, String> OF_BODIES = Map.of("413", "The body is larger than any valid one", "415",
			"The media type or the content encoding of the body is not supported");

	private final List<ProblemForm> forms;

	ProblemDescriptions(List<ProblemForm> forms) {
		this.forms = List.copyOf(forms);
	}

	@Override
	public void customise(OpenAPI api) {
		if (api.getComponents() == null) {
			api.setComponents(new Components());
		}
		ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
		Failure problem = add(api, RESPONSE, "Failure; the kind is in its `type`", PROBLEM_JSON);
		if (api.getPaths() != null) {
			api.getPaths().forEach((path, item) -> {
				Failure failure = form(path).map((form) -> add(api, form)).orElse(problem);
				item.readOperations().forEach((operation) -> describe(operation, failure));
			});
		}
	}

	private Optional<ProblemForm> form(String path) {
		return this.forms.stream().filter((form) -> form.covers(path)).findFirst();
	}

	private static Failure add(OpenAPI api, ProblemForm form) {
		ResolvedSchema resolved = ModelConverters.getInstance(true)
			.readAllAsResolvedSchema(new AnnotatedType(form.type()));
		resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
		return add(api, resolved.schema.getName(), "Failure", JSON);
	}

	private static Failure add(OpenAPI api, String name, String description, String mediaType) {
		Content content = new Content().addMediaType(mediaType, new MediaType().schema(new Schema<>().$ref(name)));
		api.getComponents().addResponses(name, new ApiResponse().description(description).content(content));
		return new Failure(name, content);
	}

	private static void describe(Operation operation, Failure failure) {
		COMMON.forEach((status, description) -> addIfAbsent(operation, status, description));
		if (operation.getRequestBody() != null) {
			OF_BODIES.forEach((status, description) -> addIfAbsent(operation, status, description));
		}
		ApiResponses responses = operation.getResponses();
		responses.forEach((status, declared) -> {
			// If a response has only a description, it would get the schema of the
			// method's result.
			if (status.startsWith("4") || status.startsWith("5")) {
				declared.setContent(failure.content(status, Objects.requireNonNullElse(declared.getDescription(), "")));
			}
		});
		responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref(failure.name));
	}

	private static void addIfAbsent(Operation operation, String status, String description) {
		operation.getResponses().putIfAbsent(status, new ApiResponse().description(description));
	}

	private record Failure(String name, Content content) {

		Content content(String status, String description) {
			Content with = new Content();
			this.content.forEach((type, media) -> with.addMediaType(type,
					new MediaType().schema(media.getSchema()).example(example(type, status, description))));
			return with;
		}

		private static Map<String, Object> example(String type, String status, String description) {
			if (!type.equals(PROBLEM_JSON)) {
				return Map.of("error", description);
			}
			HttpStatus known = HttpStatus.valueOf(Integer.parseInt(status));
			Map<String, Object> example = new LinkedHashMap<>();
			example.put("type", "urn:atelier:problem:" + known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
			example.put("title", known.getReasonPhrase());
			example.put("status", known.value());
			example.put("detail", description);
			return example;
		}

	}

}
