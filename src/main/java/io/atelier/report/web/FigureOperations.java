package io.atelier.report.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import io.atelier.report.drawing.FigureFormat;

/**
 * Describes an operation that draws a figure as one operation for each format.
 */
@Component
@Order(0)
class FigureOperations implements GlobalOpenApiCustomizer {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(FigureFormat.class);
	}

	private static final String ENDING = ".{format}";

	@Override
	public void customise(OpenAPI api) {
		Paths paths = new Paths();
		api.getPaths().forEach((path, item) -> {
			if (!path.endsWith(ENDING)) {
				paths.addPathItem(path, item);
				return;
			}
			for (FigureFormat format : FigureFormat.values()) {
				paths.addPathItem(path.replace(ENDING, "." + format.extension()),
						new PathItem().get(operation(item.getGet(), format)));
			}
		});
		api.setPaths(paths);
	}

	private static Operation operation(Operation any, FigureFormat format) {
		ApiResponses responses = new ApiResponses();
		any.getResponses()
			.forEach((status,
					response) -> responses.addApiResponse(status, new ApiResponse()
						.description(response.getDescription())
						.content(status.equals("200") ? file(response.getContent(), format) : response.getContent())));
		return new Operation().tags(any.getTags())
			.operationId(any.getOperationId() + StringUtils.capitalize(format.extension()))
			.summary(any.getSummary() + " as " + format)
			.description((format == FigureFormat.SVG) ? any.getDescription() : "The same figure in pixels")
			.parameters(any.getParameters())
			.responses(responses);
	}

	private static Content file(Content any, FigureFormat format) {
		return new Content().addMediaType(format.mediaType(), any.values().iterator().next());
	}

}
