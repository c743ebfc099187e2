package io.atelier.inference.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;

/**
 * Describes the bodies that hold files, and what can be wrong with them. Generated
 * clients send the first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(required = true, description = "One or many files as parts named `image`, or one file as it is.",
		content = {
				@Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
						schema = @Schema(implementation = PredictionForm.Images.class)),
				@Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")),
				@Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
						schema = @Schema(type = "string", format = "binary")) })
@ApiResponse(responseCode = "400", description = "There is no image")
@ApiResponse(responseCode = "413", description = "There are too many bytes, pixels or images")
@ApiResponse(responseCode = "415", description = "The body or a file is of a kind that is not read")
@ApiResponse(responseCode = "422", description = "An image is broken, or not 28x28 where that is demanded")
@ApiResponse(responseCode = "503", description = "Too many requests wait, or the answer took too long")
@interface ImagesBody {

}
