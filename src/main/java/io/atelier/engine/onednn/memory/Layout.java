package io.atelier.engine.onednn.memory;

import java.util.function.ToIntFunction;

import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.Shape;

/**
 * How images are stored: those that enter the network, and those between two layers.
 * Which operations have a fast implementation in which layout depends on the processor.
 */
public enum Layout {

	/**
	 * Fills AVX-512 registers.
	 */
	BLOCKS_OF_16(format_tag.nchw, format_tag.nChw16c, 16),

	/**
	 * Fills AVX2 registers. The weight gradient of a first layer with few channels has no
	 * fast implementation in it.
	 */
	BLOCKS_OF_8(format_tag.nchw, format_tag.nChw8c, 8),

	/**
	 * Has a fast implementation of every operation since SSE4.1.
	 */
	CHANNELS_LAST(format_tag.nhwc, format_tag.nhwc, 1),

	/**
	 * Uses matrix products only.
	 */
	CHANNELS_FIRST(format_tag.nchw, format_tag.nchw, 1);

	private final format_tag incoming;

	private final format_tag between;

	private final int block;

	Layout(format_tag incoming, format_tag between, int block) {
		this.incoming = incoming;
		this.between = between;
		this.block = block;
	}

	public format_tag incoming() {
		return this.incoming;
	}

	public format_tag between() {
		return this.between;
	}

	public int block() {
		return this.block;
	}

	/**
	 * Whether some of the channels of one image are contiguous.
	 */
	public boolean canBeSliced() {
		return this != CHANNELS_LAST;
	}

	/**
	 * Describes every size-th pixel of every size-th row, of images between two layers.
	 * @return shape [examples, blocks, rows, columns, channels of a block]
	 */
	public desc everySize(int examples, Shape shape, int size) {
		long inBlock = channelsOfBlock(shape);
		long row = shape.width() * inBlock;
		long[] strides = { shape.size(), shape.height() * row, size * row, size * inBlock, 1 };
		return new desc(places(examples, shape, size), OneDnn.FLOATS, strides);
	}

	public desc gathered(int examples, Shape shape, int size) {
		return new desc(places(examples, shape, size), OneDnn.FLOATS, format_tag.abcde);
	}

	private long[] places(int examples, Shape shape, int size) {
		long inBlock = channelsOfBlock(shape);
		return new long[] { examples, shape.channels() / inBlock, shape.height() / size, shape.width() / size,
				inBlock };
	}

	/**
	 * Returns where a pixel's first channels are, in values from the start of the image.
	 */
	public long offset(Shape shape, int row, int column) {
		return ((long) row * shape.width() + column) * channelsOfBlock(shape);
	}

	private long channelsOfBlock(Shape shape) {
		return (this == CHANNELS_LAST) ? shape.channels() : this.block;
	}

	/**
	 * Returns the first layout in which a program needs no reference implementation, or
	 * else the one in which it needs the fewest. On AVX2 the reference implementation of
	 * the first convolution's weight gradient took six sevenths of the hybrid's training
	 * step.
	 * @param references counts those that the program needs in a layout
	 */
	public static Layout fittest(Architecture architecture, ToIntFunction<Layout> references) {
		Layout fittest = CHANNELS_FIRST;
		int fewest = Integer.MAX_VALUE;
		for (Layout layout : values()) {
			int count = layout.holds(architecture) ? references.applyAsInt(layout) : Integer.MAX_VALUE;
			if (count == 0) {
				return layout;
			}
			if (count < fewest) {
				fittest = layout;
				fewest = count;
			}
		}
		return fittest;
	}

	private boolean holds(Architecture architecture) {
		return architecture.leaves()
			.map(LayerSummary::output)
			.filter((shape) -> !shape.isVector())
			.allMatch((shape) -> shape.channels() % this.block == 0);
	}

}
