package io.atelier.engine.onednn.winograd;

import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.MatrixProduct;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.engine.onednn.program.WeightForms;

/**
 * The weights of a convolution at the points of {@link Winograd}, and the way back of
 * their gradient. In memory a point's column comes before its row, and so does a
 * weight's.
 */
public record WinogradWeights(WeightForms forms, ConvolutionGeometry geometry, int offset) {

	private static final int POINTS = Winograd.POINTS;

	private static final int KERNEL = Winograd.KERNEL;

	/**
	 * Returns the factors of inputs, shape [36, channels, filters].
	 */
	public memory forward() {
		return atPoints(false)
			.as(MatrixProduct.describe((long) POINTS * POINTS, this.geometry.channels(), this.geometry.filters()));
	}

	/**
	 * Returns the factors of output gradients, shape [36, filters, channels].
	 */
	public memory backward() {
		return atPoints(true)
			.as(MatrixProduct.describe((long) POINTS * POINTS, this.geometry.filters(), this.geometry.channels()));
	}

	private Region atPoints(boolean backward) {
		return this.forms.derived(new Key(this.offset, backward), POINTS * POINTS * pairs(),
				(target) -> toPoints(target, backward));
	}

	private List<Kernel> toPoints(Region target, boolean backward) {
		Region weights = this.forms.room(KERNEL * KERNEL * pairs());
		Region columns = this.forms.room(POINTS * KERNEL * pairs());
		memory matrix = this.forms.constants()
			.of(Winograd.weights(backward), MatrixProduct.describe(1, POINTS, KERNEL));
		return List.of(
				Kernel.reorder(this.forms.plain(this.offset, this.geometry.weights(format_tag.oihw)),
						weights.as(backward ? filtersFirst() : channelsFirst())),
				MatrixProduct.of(matrix, weights.as(MatrixProduct.describe(1, KERNEL, KERNEL * pairs())),
						columns.as(MatrixProduct.describe(1, POINTS, KERNEL * pairs()))),
				MatrixProduct.of(matrix, columns.as(MatrixProduct.describe(POINTS, KERNEL, pairs())),
						target.as(MatrixProduct.describe(POINTS, POINTS, pairs()))));
	}

	/**
	 * Takes the weights' gradient of shape [36, channels, filters] from the points to its
	 * plain order.
	 */
	public List<Kernel> fromPoints(Workspace workspace, Region gradient, memory target) {
		Region columns = workspace.take(POINTS * KERNEL * pairs());
		Region weights = workspace.take(KERNEL * KERNEL * pairs());
		memory matrix = this.forms.constants()
			.of(Winograd.transposed(Winograd.weights(false), KERNEL), MatrixProduct.describe(1, KERNEL, POINTS));
		return List.of(
				MatrixProduct.of(matrix, gradient.as(MatrixProduct.describe(POINTS, POINTS, pairs())),
						columns.as(MatrixProduct.describe(POINTS, KERNEL, pairs()))),
				MatrixProduct.of(matrix, columns.as(MatrixProduct.describe(1, POINTS, KERNEL * pairs())),
						weights.as(MatrixProduct.describe(1, KERNEL, KERNEL * pairs()))),
				Kernel.reorder(weights.as(channelsFirst()), target));
	}

	private long pairs() {
		return (long) this.geometry.channels() * this.geometry.filters();
	}

	/**
	 * Orders weights by column, row, channel and filter.
	 */
	private desc channelsFirst() {
		return byColumn(1, this.geometry.filters());
	}

	/**
	 * Orders weights by column, row, filter and channel.
	 */
	private desc filtersFirst() {
		return byColumn(this.geometry.channels(), 1);
	}

	private desc byColumn(long filterStride, long channelStride) {
		return new desc(new long[] { this.geometry.filters(), this.geometry.channels(), KERNEL, KERNEL }, OneDnn.FLOATS,
				new long[] { filterStride, channelStride, pairs(), KERNEL * pairs() });
	}

	private record Key(int offset, boolean backward) {

	}

}
