package io.atelier.inference.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.inference.PredictingReplica;
import io.atelier.inference.serving.ServedModels;

@RestController
@PredictingReplica
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Predictions", description = "The garment on an image")
class PredictionController {

	private static final String DESCRIPTION = "Images are files of PNG, JPEG, GIF (its first frame), BMP or WebP, or "
			+ "numbers. Those of 28x28 pixels are used as they are: a light garment on black, as in the data set, "
			+ "colours as luminance, transparency as black. Others are prepared as the data set's authors prepared "
			+ "their photos: turned upright, put on white, averaged down, trimmed, subsampled to 28 pixels, sharpened, "
			+ "centred, negated where the border is bright, made grey; the answer says what was done and when not to "
			+ "trust it. The answer has one element for each image, in the order sent.";

	private final PredictionRequests requests;

	PredictionController(PredictionRequests requests) {
		this.requests = requests;
	}

	@PostMapping("/predict")
	@Operation(summary = "Ask the champion", description = DESCRIPTION)
	@PredictionBody
	@ApiResponse(responseCode = "200", description = "What the images show")
	@ApiResponse(responseCode = "404", description = "There is no champion yet")
	PredictionView predictByChampion(@ParameterObject @Valid PredictionOptions options, HttpServletRequest request) {
		return this.requests.answer(ServedModels.CHAMPION, options, request);
	}

	@PostMapping("/models/{idOrAlias}/predict")
	@Operation(summary = "Ask a model", description = DESCRIPTION)
	@PredictionBody
	@ApiResponse(responseCode = "200", description = "What the images show")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	PredictionView predictByModel(
			@Parameter(description = "id of a model, or an alias", example = "champion") @PathVariable String idOrAlias,
			@ParameterObject @Valid PredictionOptions options, HttpServletRequest request) {
		return this.requests.answer(idOrAlias, options, request);
	}

}
