package io.atelier.recipe.layer;

import java.util.List;
import java.util.Map;

import io.atelier.recipe.layer.ParameterArray.Order;

/**
 * A fully connected layer with a bias.
 */
public record Dense(int units, Activation activation) implements Layer {

	@Override
	public String id() {
		return "dense";
	}

	@Override
	public String kerasName() {
		return "Dense";
	}

	@Override
	public Map<String, Object> settings() {
		return new Settings().with("units", this.units).with("activation", this.activation.id()).toMap();
	}

	@Override
	public Shape outputShape(Shape input) {
		if (!input.isVector()) {
			throw new IllegalArgumentException("a dense layer takes a vector, not " + input);
		}
		return Shape.vector(this.units);
	}

	/**
	 * Shape of the kernel: inputs, outputs.
	 */
	@Override
	public List<ParameterArray> parameterArrays(Shape input) {
		return List.of(ParameterArray.learnt("kernel", Order.F, input.size(), this.units),
				ParameterArray.learnt("bias", Order.C, this.units));
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
