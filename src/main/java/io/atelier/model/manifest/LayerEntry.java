package io.atelier.model.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.ParameterArray;
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
