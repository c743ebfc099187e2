package io.atelier.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Layer.Dense;
import io.atelier.recipe.Layer.Dropout;
import io.atelier.recipe.Layer.Flatten;
import io.atelier.recipe.Layer.MaxPooling;

@Schema(name = "Layer", description = "A layer of a network in its place")
record LayerView(@Schema(description = "What Keras calls it", example = "Conv2D") String type,
		@Schema(description = "Unique in the network, as Keras numbers it", example = "conv2d_1") String name,
		@Schema(description = "Its settings by name",
				example = "{\"filters\": 32, \"kernel\": 3}") Map<String, Object> settings,
		@Schema(description = "Shape of one example after it: height, width, channels; or values",
				example = "[28, 28, 32]") List<Integer> outputShape,
		@Schema(description = "Number of parameters, running statistics included", example = "320") int parameters) {

	static List<LayerView> of(List<LayerSummary> summary) {
		Map<String, Integer> seen = new LinkedHashMap<>();
		return summary.stream().map((layer) -> {
			String type = type(layer.layer());
			int earlier = seen.merge(type, 1, Integer::sum) - 1;
			String name = snakeCase(type) + ((earlier > 0) ? "_" + earlier : "");
			return new LayerView(type, name, settings(layer.layer()), layer.output().toList(), layer.parameters());
		}).toList();
	}

	private static String type(Layer layer) {
		if (layer instanceof Convolution) {
			return "Conv2D";
		}
		return (layer instanceof MaxPooling) ? "MaxPooling2D" : layer.getClass().getSimpleName();
	}

	private static String snakeCase(String type) {
		return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

	private static Map<String, Object> settings(Layer layer) {
		Map<String, Object> settings = new LinkedHashMap<>();
		if (layer instanceof Convolution convolution) {
			settings.put("filters", convolution.filters());
			settings.put("kernel", convolution.kernel());
			settings.put("padding", convolution.padding().id());
			settings.put("activation", "relu");
		}
		else if (layer instanceof BatchNormalization normalization) {
			settings.put("momentum", normalization.momentum());
			settings.put("epsilon", normalization.epsilon());
		}
		else if (layer instanceof MaxPooling pooling) {
			settings.put("size", pooling.size());
		}
		else if (layer instanceof Dropout dropout) {
			settings.put("rate", dropout.rate());
		}
		else if (layer instanceof Dense dense) {
			settings.put("units", dense.units());
			settings.put("activation", dense.activation().name().toLowerCase(Locale.ROOT));
		}
		else if (!(layer instanceof Flatten)) {
			throw new IllegalArgumentException("no settings known for " + layer);
		}
		return settings;
	}

}
