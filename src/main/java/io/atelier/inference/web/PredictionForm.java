package io.atelier.inference.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.inference.image.ImageFormat;

/**
 * Describes the two bodies with fields for the API description only; both are read as
 * streams.
 */
final class PredictionForm {

	private PredictionForm() {
	}

	@Schema(name = "PredictionImages")
	record Images(@ArraySchema(minItems = 1,
			arraySchema = @Schema(description = ImageFormat.NAMES + " files, one part for each"),
			schema = @Schema(type = "string", format = "binary")) List<byte[]> image) {

	}

	@Schema(name = "PredictionPixels")
	record Pixels(@ArraySchema(
			arraySchema = @Schema(
					description = "One image as integers, row by row, or as rows: for Fashion-MNIST 784, or 28 rows of "
							+ "28. Images of several channels are given channel by channel. Or an array of such "
							+ "images. 0 is black, 255 white; the garment is light on black."),
			schema = @Schema(description = "an intensity from 0 to 255, or an array of them",
					type = "object")) List<Object> pixels) {

	}

}
