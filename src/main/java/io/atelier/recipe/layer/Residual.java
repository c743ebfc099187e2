package io.atelier.recipe.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block of layers whose input is added to its output (He et al. 2015). If the block
 * changes the number of channels, its input passes through a 1x1 convolution.
 *
 * @param body the layers of the block, which keep height and width
 */
public record Residual(List<Layer> body) implements Layer {

	public Residual {
		body = List.copyOf(body);
		if (body.isEmpty()) {
			throw new IllegalArgumentException("a residual block without layers");
		}
	}

	@Override
	public String id() {
		return "residual";
	}

	@Override
	public String kerasName() {
		return "Residual";
	}

	@Override
	public Map<String, Object> settings() {
		return Map.of("body", this.body.stream().map(Residual::describe).toList());
	}

	private static Map<String, Object> describe(Layer layer) {
		return new Settings().with("type", layer.id()).with("settings", layer.settings()).toMap();
	}

	@Override
	public Shape outputShape(Shape input) {
		Shape output = input;
		for (Layer layer : this.body) {
			output = layer.outputShape(output);
		}
		if (output.height() != input.height() || output.width() != input.width()) {
			throw new IllegalArgumentException("a residual block turns %s into %s".formatted(input, output));
		}
		return output;
	}

	/**
	 * The convolution without activation that the input passes through; empty if the
	 * shapes agree.
	 * @param input the shape of one example before the block
	 */
	public Optional<Convolution> projection(Shape input) {
		int channels = outputShape(input).channels();
		return (channels != input.channels())
				? Optional.of(new Convolution(channels, 1, Padding.SAME, Activation.LINEAR)) : Optional.empty();
	}

	/**
	 * The layers of the block, then the projection.
	 */
	List<LayerSummary> summary(Shape input, int offset) {
		List<LayerSummary> summary = LayerSummary.all(this.body, input, offset);
		LayerSummary last = summary.get(summary.size() - 1);
		projection(input).ifPresent((layer) -> summary
			.add(new LayerSummary(layer, input, last.output(), last.offset() + last.parameters())));
		return summary;
	}

	/**
	 * The parameters of the block, layer by layer, then those of the projection.
	 */
	@Override
	public List<ParameterArray> parameterArrays(Shape input) {
		List<ParameterArray> arrays = new ArrayList<>();
		List<LayerSummary> summary = summary(input, 0);
		for (int i = 0; i < summary.size(); i++) {
			String part = (i < this.body.size()) ? "body." + i : "projection";
			LayerSummary layer = summary.get(i);
			layer.layer().parameterArrays(layer.input()).forEach((array) -> arrays.add(array.within(part)));
		}
		return arrays;
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
