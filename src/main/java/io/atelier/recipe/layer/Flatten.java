package io.atelier.recipe.layer;

import java.util.Map;

/**
 * Turns channels, rows and columns into one axis.
 */
public record Flatten() implements Layer {

	@Override
	public String id() {
		return "flatten";
	}

	@Override
	public String kerasName() {
		return "Flatten";
	}

	@Override
	public Map<String, Object> settings() {
		return Map.of("order", "channels, height, width");
	}

	@Override
	public Shape outputShape(Shape input) {
		return Shape.vector(input.size());
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
