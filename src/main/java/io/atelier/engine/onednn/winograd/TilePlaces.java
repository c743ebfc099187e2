package io.atelier.engine.onednn.winograd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.Pointer;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.engine.onednn.program.Step;
import io.atelier.recipe.layer.Shape;

/**
 * Images of some examples, cut into tiles. Pixels at the same place of all tiles are
 * stored together, places by column first. The last tiles may reach beyond the image.
 */
public final class TilePlaces {

	private final Assembly assembly;

	private final Shard examples;

	private final Workspace workspace;

	private final Tiling tiling;

	private final Shape image;

	private final int side;

	private final Region values;

	TilePlaces(Assembly assembly, Shard examples, Workspace workspace, Tiling tiling, Shape image, int side) {
		this.assembly = assembly;
		this.examples = examples;
		this.workspace = workspace;
		this.tiling = tiling;
		this.image = image;
		this.side = side;
		this.values = workspace.take(pixelCount() * image.channels());
	}

	/**
	 * Number of values at one place of all tiles.
	 */
	long valuesAtPlace() {
		return this.tiling.count(this.examples.size()) * this.image.channels();
	}

	/**
	 * Shape [columns of a tile, rows of a tile, tiles, channels].
	 */
	public Region values() {
		return this.values;
	}

	public long pixelCount() {
		return (long) this.side * this.side * this.tiling.count(this.examples.size());
	}

	/**
	 * Shape [pixels, channels].
	 */
	private memory pixels() {
		return this.values.as(OneDnn.describe(format_tag.ab, pixelCount(), this.image.channels()));
	}

	/**
	 * Views all pixels as one image, shape [1, channels, pixels, 1] with channels last.
	 */
	public memory asImage() {
		return this.values.as(OneDnn.describe(format_tag.nhwc, 1, this.image.channels(), pixelCount(), 1));
	}

	/**
	 * Adds biases of shape [1, channels] and rectifies, in place.
	 */
	public void addBiases(memory biases, boolean rectified) {
		Elementwise pass = Elementwise.of(pixels(), algorithm.binary_add, biases);
		this.assembly.add(this.examples, (rectified ? pass.thenRectified() : pass).into(pixels()));
	}

	public void copyTo(Tensor images) {
		eachSpan(images, (inTiles, inImages) -> this.assembly.add(this.examples, Kernel.reorder(inTiles, inImages)));
	}

	/**
	 * Copies images into the tiles. Pixels beyond the image become 0.
	 */
	void copyFrom(Tensor images) {
		if (this.image.height() % this.side != 0 || this.image.width() % this.side != 0) {
			this.assembly.add(this.examples, clearing());
		}
		eachSpan(images, (inTiles, inImages) -> this.assembly.add(this.examples, Kernel.reorder(inImages, inTiles)));
	}

	private Step clearing() {
		memory all = pixels();
		long bytes = pixelCount() * this.image.channels() * Float.BYTES;
		return (queue) -> Pointer.memset(all.get_data_handle(), 0, bytes);
	}

	/**
	 * Takes the maximum over squares, whose size must divide the side of the tiles.
	 */
	public TilePlaces largest(int size) {
		if (size == 1) {
			return this;
		}
		Shape pooled = new Shape(this.image.channels(), this.image.height() / size, this.image.width() / size);
		TilePlaces largest = new TilePlaces(this.assembly, this.examples, this.workspace, this.tiling, pooled,
				this.side / size);
		for (int column = 0; column < largest.side; column++) {
			for (int row = 0; row < largest.side; row++) {
				List<memory> square = new ArrayList<>();
				for (int i = 0; i < size * size; i++) {
					square.add(at(column * size + i / size, row * size + i % size));
				}
				Elementwise pass = Elementwise.of(square.get(0), algorithm.binary_max, square.get(1));
				square.subList(2, square.size()).forEach((other) -> pass.then(algorithm.binary_max, other));
				this.assembly.add(this.examples, pass.into(largest.at(column, row)));
			}
		}
		return largest;
	}

	private memory at(int column, int row) {
		return this.values.at(((long) column * this.side + row) * valuesAtPlace(),
				OneDnn.describe(format_tag.ab, this.tiling.count(this.examples.size()), this.image.channels()));
	}

	private void eachSpan(Tensor images, BiConsumer<memory, memory> copy) {
		for (Span rows : Span.of(this.image.height(), this.side)) {
			for (Span columns : Span.of(this.image.width(), this.side)) {
				copy.accept(inTiles(rows, columns), inImages(images, rows, columns));
			}
		}
	}

	private memory inTiles(Span rows, Span columns) {
		long channels = this.image.channels();
		long row = this.tiling.columns() * channels;
		long[] strides = { this.tiling.rows() * row, row, valuesAtPlace(), channels, this.side * valuesAtPlace(), 1 };
		return this.values.at(rows.first * row + columns.first * channels, describe(rows, columns, strides));
	}

	private memory inImages(Tensor images, Span rows, Span columns) {
		long channels = this.image.channels();
		long row = this.image.width() * channels;
		long[] strides = { this.image.size(), this.side * row, row, this.side * channels, channels, 1 };
		return this.assembly.memory(describe(rows, columns, strides),
				images.at(this.examples.first()).getPointer(this.side * (rows.first * row + columns.first * channels)));
	}

	private desc describe(Span rows, Span columns, long[] strides) {
		long[] dimensions = { this.examples.size(), rows.tiles, rows.pixels, columns.tiles, columns.pixels,
				this.image.channels() };
		return new desc(dimensions, OneDnn.FLOATS, strides);
	}

	/**
	 * Neighbouring tiles with the same number of pixels inside the image.
	 */
	private record Span(int first, int tiles, int pixels) {

		static List<Span> of(int pixels, int side) {
			List<Span> spans = new ArrayList<>();
			if (pixels >= side) {
				spans.add(new Span(0, pixels / side, side));
			}
			if (pixels % side > 0) {
				spans.add(new Span(pixels / side, 1, pixels % side));
			}
			return spans;
		}

	}

}
