package io.atelier.inference.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.inference.serving.ServedModels;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Predictions", description = "The garment on an image")
class PredictionController {

	private static final String DESCRIPTION = "Images are 28x28 pixels, PNG or JPEG, and used as they are: a light "
			+ "garment on black, as in the data set. Colours become luminance, transparency shows black. The answer "
			+ "has one element for each image, in the order sent.";

	private static final String TOP = "how many classes to list, the most probable first";

	private static final String EXPLAIN = "`occlusion` draws what each label rests on, of at most 8 images";

	private final PredictionRequests requests;

	PredictionController(PredictionRequests requests) {
		this.requests = requests;
	}

	@PostMapping(path = "/predict",
			consumes = { MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE,
					MediaType.APPLICATION_JSON_VALUE })
	@Operation(summary = "Ask the champion", description = DESCRIPTION)
	@PredictionBody
	@ApiResponse(responseCode = "200", description = "What the images show")
	@ApiResponse(responseCode = "404", description = "There is no champion yet")
	PredictionView predict(@Parameter(description = TOP) @RequestParam(defaultValue = "3") @Min(1) @Max(10) int top,
			@Parameter(description = EXPLAIN,
					schema = @Schema(allowableValues = ExplanationView.OCCLUSION)) @RequestParam(
							required = false) @Nullable String explain,
			HttpServletRequest request) {
		return this.requests.answer(ServedModels.CHAMPION, top, explain, request);
	}

	@PostMapping(path = "/models/{idOrAlias}/predict",
			consumes = { MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE,
					MediaType.APPLICATION_JSON_VALUE })
	@Operation(summary = "Ask a model", description = DESCRIPTION)
	@PredictionBody
	@ApiResponse(responseCode = "200", description = "What the images show")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	PredictionView predict(
			@Parameter(description = "id of a model, or an alias", example = "champion") @PathVariable String idOrAlias,
			@Parameter(description = TOP) @RequestParam(defaultValue = "3") @Min(1) @Max(10) int top,
			@Parameter(description = EXPLAIN,
					schema = @Schema(allowableValues = ExplanationView.OCCLUSION)) @RequestParam(
							required = false) @Nullable String explain,
			HttpServletRequest request) {
		return this.requests.answer(idOrAlias, top, explain, request);
	}

}
