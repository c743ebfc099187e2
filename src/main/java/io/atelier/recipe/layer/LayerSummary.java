package io.atelier.recipe.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer in its place.
 *
 * @param input the shape of one example before it
 * @param output the shape of one example after it
 * @param offset of its first parameter among the network's
 */
public record LayerSummary(Layer layer, Shape input, Shape output, int offset) {

	public static List<LayerSummary> all(List<Layer> layers, Shape input, int offset) {
		List<LayerSummary> all = new ArrayList<>();
		Shape shape = input;
		int start = offset;
		for (Layer layer : layers) {
			LayerSummary summary = new LayerSummary(layer, shape, layer.outputShape(shape), start);
			all.add(summary);
			shape = summary.output;
			start += summary.parameters();
		}
		return all;
	}

	public Stream<LayerSummary> leaves() {
		return (this.layer instanceof Residual block)
				? block.summary(this.input, this.offset).stream().flatMap(LayerSummary::leaves) : Stream.of(this);
	}

	/**
	 * The number of its parameters, running statistics included.
	 */
	public int parameters() {
		return this.layer.parameters(this.input);
	}

}
