package io.atelier.inference.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(required = true, description = "One or more images of the model's shape.",
		content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
				schema = @Schema(implementation = PredictionForm.Pixels.class),
				examples = @ExampleObject(name = "ankle boot", value = PredictionExamples.ANKLE_BOOT)))
@ApiResponse(responseCode = "400", description = "The pixels are invalid")
@ApiResponse(responseCode = "413", description = "Too many bytes or images")
@ApiResponse(responseCode = "415", description = "The body is not JSON")
@ApiResponse(responseCode = "503", description = "Too many requests are waiting, or the answer took too long")
@interface PixelsBody {

}
