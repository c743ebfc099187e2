package io.atelier.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.recipe.layer.LayerSummary;

@Schema(name = "Layer", description = "A layer of a network")
record LayerView(@Schema(description = "Name of the type in Keras", example = "Conv2D") String type,
		@Schema(description = "Unique in the network, as Keras numbers it", example = "conv2d_1") String name,
		@Schema(description = "Its settings by name",
				example = "{\"filters\": 32, \"kernel\": 3}") Map<String, Object> settings,
		@Schema(description = "Output shape for one example: height, width, channels; or values",
				example = "[28, 28, 32]") List<Integer> outputShape,
		@Schema(description = "Number of parameters, running statistics included", example = "320") int parameters) {

	static List<LayerView> of(List<LayerSummary> summary) {
		Map<String, Integer> seen = new LinkedHashMap<>();
		return summary.stream().map((layer) -> {
			String type = layer.layer().kerasName();
			int earlier = seen.merge(type, 1, Integer::sum) - 1;
			String name = snakeCase(type) + ((earlier > 0) ? "_" + earlier : "");
			return new LayerView(type, name, layer.layer().settings(), layer.output().toList(), layer.parameters());
		}).toList();
	}

	private static String snakeCase(String type) {
		return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
