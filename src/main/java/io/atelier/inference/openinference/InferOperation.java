package io.atelier.inference.openinference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;

import io.atelier.inference.openinference.tensor.InferRequestReader;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = InferRequestReader.HEADER_LENGTH, in = ParameterIn.HEADER,
		description = "Length of the JSON in bytes, if binary data follows it. 0: there is no JSON, the body is FP32 "
				+ "of shape [n, channels, height, width], and the answer is binary.",
		schema = @Schema(type = "integer", minimum = "0"))
@RequestBody(required = true, content = {
		@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
				schema = @Schema(implementation = InferForm.Request.class),
				examples = {
						@ExampleObject(name = "trouser, the three most probable classes",
								value = InferExamples.CLASSES),
						@ExampleObject(name = "trouser, all probabilities", value = InferExamples.PROBABILITIES) }),
		@Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
				schema = @Schema(type = "string", format = "binary",
						description = "JSON, then the binary tensor, little-endian and row-major")) })
@ApiResponse(responseCode = "200", description = "The labels of the images",
		headers = @Header(name = InferRequestReader.HEADER_LENGTH,
				description = "length of the JSON in bytes, if binary data follows it",
				schema = @Schema(type = "integer")),
		content = {
				@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
						schema = @Schema(implementation = InferForm.Response.class)),
				@Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
						schema = @Schema(type = "string", format = "binary",
								description = "JSON, then the binary tensor, little-endian and row-major")) })
@ApiResponse(responseCode = "400", description = "The body is not a request that the model can answer")
@ApiResponse(responseCode = "404", description = "There is no such model or version")
@ApiResponse(responseCode = "413", description = "Too many bytes or images")
@ApiResponse(responseCode = "415", description = "The content type is not supported")
@ApiResponse(responseCode = "503", description = "Too many requests are waiting, or the answer took too long")
@interface InferOperation {

	/**
	 * What the bodies may hold.
	 */
	String DESCRIPTION = "The input `images` has the shape [n, channels, height, width] or [n, values], for Fashion-MNIST "
			+ "[n, 1, 28, 28] or [n, 784], light garments on black: FP32 "
			+ "is the network's scale, 0 to 1; UINT8 are intensities, 0 to 255. `data` is flat or nested as the shape. "
			+ "With `binary_data_size` as the input's parameter its data is behind the JSON.\n\nThe output "
			+ "`probabilities` is FP32 of shape [n, classes]. With its parameter `classification`: k, up to the number of classes, it is "
			+ "BYTES of shape [n, k], each `probability:index:label`. With `binary_data`, or `binary_data_output` as "
			+ "the request's parameter, its data is behind the JSON.";

}
