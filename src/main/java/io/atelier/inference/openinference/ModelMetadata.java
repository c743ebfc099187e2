package io.atelier.inference.openinference;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.inference.serving.ServedModel;
import io.atelier.recipe.layer.Shape;

@Schema(name = "OpenInferenceModel", description = "A model with its input and output")
record ModelMetadata(@Schema(example = "champion") String name,
		@Schema(description = "the only version, which is the id of the model") List<String> versions,
		@Schema(example = "deeplearning4j") String platform, List<TensorMetadata> inputs,
		List<TensorMetadata> outputs) {

	static ModelMetadata of(String name, ServedModel model) {
		Shape image = model.signature().image();
		return new ModelMetadata(name, List.of(model.id().toString()), "deeplearning4j",
				List.of(new TensorMetadata("images", "FP32",
						List.of(-1, image.channels(), image.height(), image.width()))),
				List.of(new TensorMetadata("probabilities", "FP32", List.of(-1, model.signature().classes()))));
	}

	@Schema(name = "OpenInferenceTensor", description = "An input or output of a model")
	record TensorMetadata(@Schema(example = "images") String name, @Schema(example = "FP32") String datatype,
			@Schema(description = "-1 for any length", example = "[-1, 1, 28, 28]") List<Integer> shape) {

	}

}
