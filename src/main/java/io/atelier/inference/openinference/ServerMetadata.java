package io.atelier.inference.openinference;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "OpenInferenceServer", description = "The server and its capabilities")
record ServerMetadata(@Schema(example = "atelier") String name, @Schema(example = "1.0.0") String version,
		@Schema(example = "[\"classification\", \"binary_tensor_data\"]") List<String> extensions) {

}
