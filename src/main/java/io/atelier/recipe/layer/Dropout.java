package io.atelier.recipe.layer;

import java.util.Map;

/**
 * Inverted dropout on the previous layer's output (Srivastava et al. 2014).
 *
 * @param rate probability that a value is dropped, in [0, 1)
 */
public record Dropout(double rate) implements Layer {

	@Override
	public String id() {
		return "dropout";
	}

	@Override
	public String kerasName() {
		return "Dropout";
	}

	@Override
	public Map<String, Object> settings() {
		return Map.of("rate", this.rate);
	}

	@Override
	public Shape outputShape(Shape input) {
		return input;
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
