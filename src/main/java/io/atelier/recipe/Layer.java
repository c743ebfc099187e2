package io.atelier.recipe;

/**
 * One layer of a network, with Keras' meaning of every value.
 */
public sealed interface Layer {

	/**
	 * The shape of one example after this layer.
	 * @param input the shape before it
	 * @return the shape after it
	 * @throws IllegalArgumentException if the layer cannot take such an input
	 */
	Shape outputShape(Shape input);

	/**
	 * The number of parameters, the running statistics of batch normalisation included.
	 * @param input the shape of one example before this layer
	 * @return the count that Keras prints as total
	 */
	int parameters(Shape input);

	/**
	 * A two-dimensional convolution of stride 1 with a bias and a rectifier.
	 *
	 * @param filters number of output channels
	 * @param kernel height and width of the kernel, in pixels
	 * @param padding how borders are treated
	 */
	record Convolution(int filters, int kernel, Padding padding) implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			int lost = (this.padding == Padding.SAME) ? 0 : this.kernel - 1;
			return new Shape(this.filters, input.height() - lost, input.width() - lost);
		}

		@Override
		public int parameters(Shape input) {
			return this.filters * (input.channels() * this.kernel * this.kernel + 1);
		}

	}

	/**
	 * Batch normalisation over every axis but the channels (Ioffe and Szegedy 2015).
	 *
	 * @param momentum share of the running statistics that one batch leaves, in (0, 1)
	 * @param epsilon added to the variance
	 */
	record BatchNormalization(double momentum, double epsilon) implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			return input;
		}

		@Override
		public int parameters(Shape input) {
			return 4 * input.channels();
		}

	}

	/**
	 * Maximum over non-overlapping squares; what does not fill a square is dropped.
	 *
	 * @param size height, width and stride of the square, in pixels
	 */
	record MaxPooling(int size) implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			return new Shape(input.channels(), input.height() / this.size, input.width() / this.size);
		}

		@Override
		public int parameters(Shape input) {
			return 0;
		}

	}

	/**
	 * Inverted dropout on the previous layer's output (Srivastava et al. 2014).
	 *
	 * @param rate probability that a value is dropped, in [0, 1)
	 */
	record Dropout(double rate) implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			return input;
		}

		@Override
		public int parameters(Shape input) {
			return 0;
		}

	}

	/**
	 * Turns channels, rows and columns into one axis.
	 */
	record Flatten() implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			return Shape.vector(input.size());
		}

		@Override
		public int parameters(Shape input) {
			return 0;
		}

	}

	/**
	 * A fully connected layer with a bias.
	 *
	 * @param units number of outputs
	 * @param activation what is applied to them
	 */
	record Dense(int units, Activation activation) implements Layer {

		@Override
		public Shape outputShape(Shape input) {
			if (!input.isVector()) {
				throw new IllegalArgumentException("a dense layer takes a vector, not " + input);
			}
			return Shape.vector(this.units);
		}

		@Override
		public int parameters(Shape input) {
			return this.units * (input.size() + 1);
		}

	}

}
