package io.atelier.model.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.ParameterArray;
import io.atelier.recipe.layer.Shape;

/**
 * One layer; its output shape is channels, height and width, or the length of a vector.
 */
public record LayerEntry(String type, Map<String, Object> settings, List<Integer> outputShape,
		List<ParameterEntry> parameters) {

	public LayerEntry {
		parameters = List.copyOf(parameters);
	}

	static List<LayerEntry> all(Architecture architecture) {
		return architecture.summary()
			.stream()
			.map((layer) -> new LayerEntry(layer.layer().id(), layer.layer().settings(), shape(layer.output()),
					ParameterEntry.all(layer)))
			.toList();
	}

	private static List<Integer> shape(Shape shape) {
		return shape.isVector() ? List.of(shape.channels()) : List.of(shape.channels(), shape.height(), shape.width());
	}

	/**
	 * One parameter array.
	 *
	 * @param shape output channels, input channels, height and width for a convolution;
	 * inputs and outputs for a dense layer
	 * @param order {@code C} if the last index varies fastest, {@code F} if the first
	 * does
	 * @param offset number of parameters before it in the file
	 */
	public record ParameterEntry(String name, List<Integer> shape, String order, int offset) {

		public ParameterEntry {
			shape = List.copyOf(shape);
		}

		private static List<ParameterEntry> all(LayerSummary layer) {
			List<ParameterEntry> entries = new ArrayList<>();
			int offset = layer.offset();
			for (ParameterArray array : layer.layer().parameterArrays(layer.input())) {
				entries.add(new ParameterEntry(array.name(), array.shape(), array.order().name(), offset));
				offset += array.size();
			}
			return entries;
		}

	}

}
