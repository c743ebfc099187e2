package io.atelier.inference.web;

import io.swagger.v3.oas.annotations.Hidden;
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
import io.atelier.inference.image.ImageFormat;
import io.atelier.inference.serving.ServedModels;

@RestController
@PredictingReplica
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Predictions", description = "Labels for images of garments")
class PredictionController {

	private static final String FILES = "Images are files of type " + ImageFormat.NAMES
			+ "; of a GIF, only the first frame is used. Images of the model's size are used without preparation: a light "
			+ "garment on black, as in the data set. Colours become luminance, and transparent pixels black. Other "
			+ "images are prepared as the data set's authors prepared their photos: turned upright, put on white, "
			+ "averaged down, trimmed, subsampled to that size, sharpened, centred, negated if the border is bright, "
			+ "and made grey. The answer says what was done and when not to trust it. It has one element for each "
			+ "image, in the order sent.";

	private static final String NUMBERS = "Pixels are used without preparation: a light garment on black, as in the "
			+ "data set. The answer has one element for each image, in the order sent.";

	private final PredictionRequests requests;

	PredictionController(PredictionRequests requests) {
		this.requests = requests;
	}

	@PostMapping(path = "/predict",
			consumes = { MediaType.MULTIPART_FORM_DATA_VALUE, "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Classify images with the champion", description = FILES)
	@ImagesBody
	@ApiResponse(responseCode = "200", description = "The labels of the images")
	@ApiResponse(responseCode = "404", description = "There is no champion yet")
	PredictionView predictByChampion(@ParameterObject @Valid PredictionOptions options, HttpServletRequest request) {
		return this.requests.answer(ServedModels.CHAMPION, options, request);
	}

	@PostMapping(path = "/predict/pixels", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Classify pixels with the champion", description = NUMBERS)
	@PixelsBody
	@ApiResponse(responseCode = "200", description = "The labels of the images")
	@ApiResponse(responseCode = "404", description = "There is no champion yet")
	PredictionView predictPixelsByChampion(@ParameterObject @Valid PredictionOptions options,
			HttpServletRequest request) {
		return this.requests.answer(ServedModels.CHAMPION, options, request);
	}

	@PostMapping(path = "/models/{idOrAlias}/predict",
			consumes = { MediaType.MULTIPART_FORM_DATA_VALUE, "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Classify images with a model", description = FILES)
	@ImagesBody
	@ApiResponse(responseCode = "200", description = "The labels of the images")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	PredictionView predictByModel(
			@Parameter(description = "id of a model, or an alias", example = "champion") @PathVariable String idOrAlias,
			@ParameterObject @Valid PredictionOptions options, HttpServletRequest request) {
		return this.requests.answer(idOrAlias, options, request);
	}

	@PostMapping(path = "/models/{idOrAlias}/predict/pixels", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Classify pixels with a model", description = NUMBERS)
	@PixelsBody
	@ApiResponse(responseCode = "200", description = "The labels of the images")
	@ApiResponse(responseCode = "404", description = "There is no such model")
	PredictionView predictPixelsByModel(
			@Parameter(description = "id of a model, or an alias", example = "champion") @PathVariable String idOrAlias,
			@ParameterObject @Valid PredictionOptions options, HttpServletRequest request) {
		return this.requests.answer(idOrAlias, options, request);
	}

	// The next two accept JSON on the paths for files. They are hidden, because clients
	// generated from a contract with both types would send files as JSON.
	@PostMapping(path = "/predict", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Hidden
	PredictionView predictJsonByChampion(@ParameterObject @Valid PredictionOptions options,
			HttpServletRequest request) {
		return predictPixelsByChampion(options, request);
	}

	@PostMapping(path = "/models/{idOrAlias}/predict", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Hidden
	PredictionView predictJsonByModel(@PathVariable String idOrAlias, @ParameterObject @Valid PredictionOptions options,
			HttpServletRequest request) {
		return predictPixelsByModel(idOrAlias, options, request);
	}

}
