package io.atelier.recipe.layer;

import java.util.List;
import java.util.Map;

import io.atelier.recipe.layer.ParameterArray.Order;

/**
 * Batch normalisation over all axes except the channels (Ioffe and Szegedy 2015).
 *
 * @param momentum share of the running statistics that one batch keeps, in (0, 1)
 * @param epsilon added to the variance
 */
public record BatchNormalization(double momentum, double epsilon) implements Layer {

	@Override
	public String id() {
		return "batch-normalization";
	}

	@Override
	public String kerasName() {
		return "BatchNormalization";
	}

	@Override
	public Map<String, Object> settings() {
		return new Settings().with("momentum", this.momentum).with("epsilon", this.epsilon).toMap();
	}

	@Override
	public Shape outputShape(Shape input) {
		return input;
	}

	@Override
	public List<ParameterArray> parameterArrays(Shape input) {
		return List.of(ParameterArray.learnt("gamma", Order.C, input.channels()),
				ParameterArray.learnt("beta", Order.C, input.channels()),
				ParameterArray.statistic("mean", input.channels()),
				ParameterArray.statistic("variance", input.channels()));
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
