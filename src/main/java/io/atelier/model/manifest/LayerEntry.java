package io.atelier.model.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Layer.Dense;
import io.atelier.recipe.Layer.Dropout;
import io.atelier.recipe.Layer.Flatten;
import io.atelier.recipe.Layer.MaxPooling;
import io.atelier.recipe.Shape;

/**
 * One layer and where its parameters stand.
 *
 * @param type what it does
 * @param settings its sizes and rates by name
 * @param outputShape channels, height and width after it, or the length of a vector
 * @param parameters its parameters, one after the other
 */
public record LayerEntry(String type, Map<String, Object> settings, List<Integer> outputShape,
		List<ParameterEntry> parameters) {

	public LayerEntry {
		parameters = List.copyOf(parameters);
	}

	static List<LayerEntry> all(Architecture architecture) {
		List<LayerEntry> entries = new ArrayList<>();
		Shape input = Shape.IMAGE;
		int offset = 0;
		for (LayerSummary summary : architecture.summary()) {
			Layer layer = summary.layer();
			entries.add(new LayerEntry(type(layer), settings(layer), shape(summary.output()),
					parameters(layer, input, offset)));
			offset += summary.parameters();
			input = summary.output();
		}
		return entries;
	}

	private static String type(Layer layer) {
		return layer.getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	private static Map<String, Object> settings(Layer layer) {
		if (layer instanceof Convolution convolution) {
			return new Settings().with("filters", convolution.filters())
				.with("kernel", convolution.kernel())
				.with("padding", convolution.padding().id())
				.with("activation", "relu")
				.toMap();
		}
		if (layer instanceof BatchNormalization normalization) {
			return new Settings().with("momentum", normalization.momentum())
				.with("epsilon", normalization.epsilon())
				.toMap();
		}
		if (layer instanceof MaxPooling pooling) {
			return Map.of("size", pooling.size());
		}
		if (layer instanceof Dropout dropout) {
			return Map.of("rate", dropout.rate());
		}
		if (layer instanceof Dense dense) {
			return new Settings().with("units", dense.units())
				.with("activation", dense.activation().name().toLowerCase(Locale.ROOT))
				.toMap();
		}
		return (layer instanceof Flatten) ? Map.of("order", "channels, height, width") : Map.of();
	}

	private static List<Integer> shape(Shape shape) {
		return shape.isVector() ? List.of(shape.channels()) : List.of(shape.channels(), shape.height(), shape.width());
	}

	private static List<ParameterEntry> parameters(Layer layer, Shape input, int offset) {
		if (layer instanceof Convolution convolution) {
			ParameterEntry bias = new ParameterEntry("bias", List.of(convolution.filters()), "C", offset);
			return List.of(bias, new ParameterEntry("kernel",
					List.of(convolution.filters(), input.channels(), convolution.kernel(), convolution.kernel()), "C",
					bias.end()));
		}
		if (layer instanceof BatchNormalization) {
			List<Integer> shape = List.of(input.channels());
			ParameterEntry gamma = new ParameterEntry("gamma", shape, "C", offset);
			ParameterEntry beta = new ParameterEntry("beta", shape, "C", gamma.end());
			ParameterEntry mean = new ParameterEntry("mean", shape, "C", beta.end());
			return List.of(gamma, beta, mean, new ParameterEntry("variance", shape, "C", mean.end()));
		}
		if (layer instanceof Dense dense) {
			ParameterEntry kernel = new ParameterEntry("kernel", List.of(input.size(), dense.units()), "F", offset);
			return List.of(kernel, new ParameterEntry("bias", List.of(dense.units()), "C", kernel.end()));
		}
		return List.of();
	}

	/**
	 * One array of parameters.
	 *
	 * @param name what it is
	 * @param shape its sizes; a convolution's are output channels, input channels, height
	 * and width, a dense layer's are inputs and outputs
	 * @param order {@code C} where the last index runs fastest, {@code F} where the first
	 * does
	 * @param offset how many parameters stand before it in the file
	 */
	public record ParameterEntry(String name, List<Integer> shape, String order, int offset) {

		public ParameterEntry {
			shape = List.copyOf(shape);
		}

		/**
		 * Where the next one begins.
		 * @return the offset after its last element
		 */
		public int end() {
			return this.offset + this.shape.stream().reduce(1, Math::multiplyExact);
		}

	}

}
