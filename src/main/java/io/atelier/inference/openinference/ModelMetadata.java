package io.atelier.inference.openinference;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.inference.serving.ServedModel;

@Schema(name = "OpenInferenceModel", description = "A model with its input and output")
record ModelMetadata(@Schema(example = "champion") String name,
		@Schema(description = "the one version, which is the id of the model") List<String> versions,
		@Schema(example = "deeplearning4j") String platform, List<TensorMetadata> inputs,
		List<TensorMetadata> outputs) {

	/**
	 * Describes a model.
	 * @param name the name it was asked for by
	 * @param model the model
	 */
	static ModelMetadata of(String name, ServedModel model) {
		return new ModelMetadata(name, List.of(model.id().toString()), "deeplearning4j",
				List.of(new TensorMetadata("images", "FP32", List.of(-1, 1, 28, 28))),
				List.of(new TensorMetadata("probabilities", "FP32", List.of(-1, 10))));
	}

	@Schema(name = "OpenInferenceTensor", description = "An input or output of a model")
	record TensorMetadata(@Schema(example = "images") String name, @Schema(example = "FP32") String datatype,
			@Schema(description = "-1 where any length is taken", example = "[-1, 1, 28, 28]") List<Integer> shape) {

	}

}
