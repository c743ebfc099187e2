package io.atelier.recipe;

import java.util.List;
import java.util.Map;

import io.atelier.recipe.ParameterArray.Order;

/**
 * One layer of a network; all values have their meaning in Keras. Manifests, the
 * catalogue and the layout of parameters follow from it. A {@link LayerVisitor} computes
 * it.
 */
public sealed interface Layer permits Layer.Convolution, Layer.BatchNormalization, Layer.MaxPooling, Layer.Dropout,
		Layer.Flatten, Layer.Dense, Residual {

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

	/**
	 * A two-dimensional convolution of stride 1 with a bias.
	 *
	 * @param filters number of output channels
	 * @param kernel height and width of the kernel, in pixels
	 */
	record Convolution(int filters, int kernel, Padding padding, Activation activation) implements Layer {

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

	/**
	 * Batch normalisation over all axes except the channels (Ioffe and Szegedy 2015).
	 *
	 * @param momentum share of the running statistics that one batch keeps, in (0, 1)
	 * @param epsilon added to the variance
	 */
	record BatchNormalization(double momentum, double epsilon) implements Layer {

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

	/**
	 * Maximum over non-overlapping squares; incomplete squares at the border are dropped.
	 *
	 * @param size height, width and stride of the square, in pixels
	 */
	record MaxPooling(int size) implements Layer {

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

	/**
	 * Inverted dropout on the previous layer's output (Srivastava et al. 2014).
	 *
	 * @param rate probability that a value is dropped, in [0, 1)
	 */
	record Dropout(double rate) implements Layer {

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

	/**
	 * Turns channels, rows and columns into one axis.
	 */
	record Flatten() implements Layer {

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

	/**
	 * A fully connected layer with a bias.
	 */
	record Dense(int units, Activation activation) implements Layer {

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

}
