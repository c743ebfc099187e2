package io.atelier.recipe.layer;

import java.util.List;
import java.util.Map;

/**
 * One layer of a network; all values have their meaning in Keras. Manifests, the
 * catalogue and the layout of parameters follow from it. A {@link LayerVisitor} computes
 * it.
 */
public sealed interface Layer permits Convolution, BatchNormalization, MaxPooling, Dropout, Flatten, Dense, Residual {

	/**
	 * Its kind in manifests.
	 */
	String id();

	/**
	 * The name of its class in Keras.
	 */
	String kerasName();

	/**
	 * Its sizes and rates by name, always in the same order.
	 */
	Map<String, Object> settings();

	/**
	 * The shape of one example after this layer.
	 * @throws IllegalArgumentException if the layer cannot take such an input
	 */
	Shape outputShape(Shape input);

	/**
	 * Its parameters, including the running statistics of batch normalisation, in the
	 * order of the parameter file.
	 * @param input the shape of one example before this layer
	 */
	default List<ParameterArray> parameterArrays(Shape input) {
		return List.of();
	}

	/**
	 * The number of parameters that Keras prints as total.
	 */
	default int parameters(Shape input) {
		return parameterArrays(input).stream().mapToInt(ParameterArray::size).sum();
	}

	<R> R accept(LayerVisitor<R> visitor);

}
