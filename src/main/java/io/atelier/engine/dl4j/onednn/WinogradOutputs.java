package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.javacpp.Pointer;

import io.atelier.recipe.Shape;

/**
 * The way of outputs from the points of {@link Winograd} to images, and that of gradients
 * from images to the points. In between, the pixels at each place of all tiles lie
 * together, by the place's column and then its row.
 */
final class WinogradOutputs {

	private static final int POINTS = Winograd.POINTS;

	private static final int TILE = Winograd.TILE;

	private final Assembly assembly;

	private final Shard examples;

	private final Tiling tiling;

	private final Workspace workspace;

	private final Room pixels;

	WinogradOutputs(Assembly assembly, Shard examples, Tiling tiling, Workspace workspace) {
		this.assembly = assembly;
		this.examples = examples;
		this.tiling = tiling;
		this.workspace = workspace;
		this.pixels = workspace.take(TILE * TILE * valuesAtPoint());
	}

	/**
	 * Values at one place of all tiles, or at one point.
	 */
	private long valuesAtPoint() {
		return this.tiling.count(this.examples.size()) * this.tiling.output().channels();
	}

	/**
	 * Adds the steps to images.
	 * @param products at the points, shape [36, tiles, channels]
	 */
	void add(Room products, Tensor images) {
		Room columns = this.workspace.take(TILE * POINTS * valuesAtPoint());
		add(Winograd.outputs(), TILE, products, columns, this.pixels);
		eachPlace(images, (inTiles, inImages) -> this.assembly.add(this.examples, Kernel.reorder(inTiles, inImages)));
	}

	/**
	 * Adds the steps from gradients with respect to images.
	 * @return at the points, shape [36, tiles, channels]
	 */
	Room addGradient(Tensor images) {
		Room columns = this.workspace.take(POINTS * TILE * valuesAtPoint());
		Room points = this.workspace.take(POINTS * POINTS * valuesAtPoint());
		if (this.tiling.overhangs()) {
			this.assembly.add(this.examples, clearing());
		}
		eachPlace(images, (inTiles, inImages) -> this.assembly.add(this.examples, Kernel.reorder(inImages, inTiles)));
		add(Winograd.transposed(Winograd.outputs(), POINTS), POINTS, this.pixels, columns, points);
		return points;
	}

	/**
	 * Adds a product by a matrix for columns, and one for rows.
	 * @param matrix shape [rows, columns]
	 */
	private void add(float[] matrix, int rows, Room source, Room halfWay, Room target) {
		int columns = matrix.length / rows;
		long each = valuesAtPoint();
		memory constant = this.assembly.weights().constants().of(matrix, MatrixProduct.describe(1, rows, columns));
		this.assembly.add(this.examples,
				MatrixProduct.of(constant, source.as(MatrixProduct.describe(1, columns, columns * each)),
						halfWay.as(MatrixProduct.describe(1, rows, columns * each))));
		this.assembly.add(this.examples,
				MatrixProduct.of(constant, halfWay.as(MatrixProduct.describe(rows, columns, each)),
						target.as(MatrixProduct.describe(rows, rows, each))));
	}

	/**
	 * The gradients that {@link #addGradient} was given, tile by tile.
	 * @return shape [1, pixels, channels]
	 */
	memory gradients() {
		return this.pixels.as(MatrixProduct.describe(1, pixelCount(), this.tiling.output().channels()));
	}

	long pixelCount() {
		return TILE * TILE * this.tiling.count(this.examples.size());
	}

	private Step clearing() {
		memory all = gradients();
		long bytes = TILE * TILE * valuesAtPoint() * Float.BYTES;
		return (queue) -> Pointer.memset(all.get_data_handle(), 0, bytes);
	}

	/**
	 * Whole tiles first, then what is left of those that overhang.
	 */
	private void eachPlace(Tensor images, BiConsumer<memory, memory> copy) {
		for (Span rows : Span.of(this.tiling.output().height())) {
			for (Span columns : Span.of(this.tiling.output().width())) {
				copy.accept(inTiles(rows, columns), inImages(images, rows, columns));
			}
		}
	}

	private memory inTiles(Span rows, Span columns) {
		long channels = this.tiling.output().channels();
		long row = this.tiling.columns() * channels;
		long[] strides = { this.tiling.rows() * row, row, valuesAtPoint(), channels, TILE * valuesAtPoint(), 1 };
		return this.pixels.at(rows.first * row + columns.first * channels, describe(rows, columns, strides));
	}

	private memory inImages(Tensor images, Span rows, Span columns) {
		Shape shape = this.tiling.output();
		long channels = shape.channels();
		long row = shape.width() * channels;
		long[] strides = { shape.size(), TILE * row, row, TILE * channels, channels, 1 };
		return this.assembly.memory(describe(rows, columns, strides),
				images.at(this.examples.first()).getPointer(TILE * (rows.first * row + columns.first * channels)));
	}

	private desc describe(Span rows, Span columns, long[] strides) {
		long[] dimensions = { this.examples.size(), rows.tiles, rows.pixels, columns.tiles, columns.pixels,
				this.tiling.output().channels() };
		return new desc(dimensions, OneDnn.FLOATS, strides);
	}

	/**
	 * Neighbouring tiles of which equally many pixels lie in the image.
	 *
	 * @param first the first tile
	 * @param tiles how many
	 * @param pixels of each
	 */
	private record Span(int first, int tiles, int pixels) {

		static List<Span> of(int pixels) {
			List<Span> spans = new ArrayList<>();
			if (pixels >= TILE) {
				spans.add(new Span(0, pixels / TILE, TILE));
			}
			if (pixels % TILE > 0) {
				spans.add(new Span(pixels / TILE, 1, pixels % TILE));
			}
			return spans;
		}

	}

}
