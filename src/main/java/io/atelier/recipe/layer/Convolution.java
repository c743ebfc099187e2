package io.atelier.recipe.layer;

import java.util.List;
import java.util.Map;

import io.atelier.recipe.layer.ParameterArray.Order;

/**
 * A two-dimensional convolution of stride 1 with a bias.
 *
 * @param filters number of output channels
 * @param kernel height and width of the kernel, in pixels
 */
public record Convolution(int filters, int kernel, Padding padding, Activation activation) implements Layer {

	/**
	 * A convolution with a rectifier.
	 */
	public Convolution(int filters, int kernel, Padding padding) {
		this(filters, kernel, padding, Activation.RELU);
	}

	@Override
	public String id() {
		return "convolution";
	}

	@Override
	public String kerasName() {
		return "Conv2D";
	}

	@Override
	public Map<String, Object> settings() {
		return new Settings().with("filters", this.filters)
			.with("kernel", this.kernel)
			.with("padding", this.padding.id())
			.with("activation", this.activation.id())
			.toMap();
	}

	@Override
	public Shape outputShape(Shape input) {
		int lost = (this.padding == Padding.SAME) ? 0 : this.kernel - 1;
		return new Shape(this.filters, input.height() - lost, input.width() - lost);
	}

	/**
	 * Shape of the kernel: output channels, input channels, height, width.
	 */
	@Override
	public List<ParameterArray> parameterArrays(Shape input) {
		return List.of(ParameterArray.learnt("bias", Order.C, this.filters),
				ParameterArray.learnt("kernel", Order.C, this.filters, input.channels(), this.kernel, this.kernel));
	}

	@Override
	public <R> R accept(LayerVisitor<R> visitor) {
		return visitor.visit(this);
	}

}
