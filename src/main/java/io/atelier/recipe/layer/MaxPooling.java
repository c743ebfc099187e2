package io.atelier.recipe.layer;

import java.util.Map;

/**
 * Maximum over non-overlapping squares; incomplete squares at the border are dropped.
 *
 * @param size height, width and stride of the square, in pixels
 */
public record MaxPooling(int size) implements Layer {

	@Override
	public String id() {
		return "max-pooling";
	}

	@Override
	public String kerasName() {
		return "MaxPooling2D";
	}

	@Override
	public Map<String, Object> settings() {
		return Map.of("size", this.size);
	}

	@Override
	public Shape outputShape(Shape input) {
		return new Shape(input.channels(), input.height() / this.size, input.width() / this.size);
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
