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
 * Describes bodies of files. Generated clients use the first content type.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(required = true,
		description = "One or more files as parts named `image`, or a single file as the whole body.",
		content = {
				@Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
						schema = @Schema(implementation = PredictionForm.Images.class)),
				@Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")),
				@Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
						schema = @Schema(type = "string", format = "binary")) })
@ApiResponse(responseCode = "400", description = "There is no image")
@ApiResponse(responseCode = "413", description = "Too many bytes, pixels or images")
@ApiResponse(responseCode = "415", description = "The type of the body or of a file is not supported")
@ApiResponse(responseCode = "422",
		description = "An image is broken, or does not have the model's size although `fit=none` requires it")
@ApiResponse(responseCode = "503", description = "Too many requests are waiting, or the answer took too long")
@interface ImagesBody {

}
