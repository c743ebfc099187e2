package io.atelier.inference.openinference;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes the JSON of requests and answers for the API description only; both are
 * processed as streams.
 */
final class InferForm {

	private InferForm() {
	}

	@Schema(name = "OpenInferenceRequest")
	record Request(@Schema(description = "returned in the answer", example = "42") @Nullable String id,
			@Nullable RequestParameters parameters, List<Input> inputs, @Nullable List<RequestedOutput> outputs) {

	}

	@Schema(name = "OpenInferenceRequestParameters", description = "Other parameters are ignored")
	record RequestParameters(@Schema(name = "binary_data_output",
			description = "whether outputs follow the JSON in binary, unless their own "
					+ "parameters say otherwise") @Nullable Boolean binaryDataOutput) {

	}

	@Schema(name = "OpenInferenceInput")
	record Input(@Schema(allowableValues = "images") String name,
			@Schema(description = "[n, channels, height, width] or [n, values]",
					example = "[1, 784]") List<Integer> shape,
			InputType datatype, @Nullable BinaryParameters parameters,
			@ArraySchema(arraySchema = @Schema(description = "flat or nested like the shape; absent if it is binary"),
					schema = @Schema(description = "a number, or an array of them")) @Nullable List<Object> data) {

	}

	@Schema(name = "OpenInferenceBinary", description = "Other parameters are ignored")
	record BinaryParameters(@Schema(name = "binary_data_size",
			description = "length in bytes of the tensor behind the JSON") @Nullable Long binaryDataSize) {

	}

	@Schema(name = "OpenInferenceRequestedOutput")
	record RequestedOutput(@Schema(allowableValues = "probabilities") String name,
			@Nullable OutputParameters parameters) {

	}

	@Schema(name = "OpenInferenceOutputParameters", description = "Other parameters are ignored")
	record OutputParameters(
			@Schema(description = "how many classes to name instead of all probabilities", minimum = "1",
					maximum = "10", example = "3") @Nullable Integer classification,
			@Schema(name = "binary_data",
					description = "whether it follows the JSON in binary") @Nullable Boolean binaryData) {

	}

	@Schema(name = "OpenInferenceResponse")
	record Response(@Schema(name = "model_name", example = "champion") String modelName,
			@Schema(name = "model_version", description = "the id of the model") String modelVersion,
			@Schema(description = "as in the request, if it has one", example = "42") @Nullable String id,
			List<Output> outputs) {

	}

	@Schema(name = "OpenInferenceOutput")
	record Output(@Schema(example = "probabilities") String name, @Schema(example = "[1, 3]") List<Integer> shape,
			OutputType datatype, @Nullable BinaryParameters parameters,
			@ArraySchema(arraySchema = @Schema(description = "row-major; absent if it is binary"), schema = @Schema(
					description = "a probability, or `probability:index:label`")) @Nullable List<Object> data) {

	}

	enum InputType {

		FP32, UINT8

	}

	enum OutputType {

		FP32, BYTES

	}

}
