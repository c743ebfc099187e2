package io.atelier.engine.onednn.winograd;

import org.bytedeco.dnnl.memory;

import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.operation.MatrixProduct;
import io.atelier.engine.onednn.program.Assembly;

/**
 * Takes outputs from the points of {@link Winograd} to pixels, and their gradients from
 * pixels to the points: first along one side of the tiles, then along the other, each
 * time by a product with a small matrix.
 */
public final class WinogradOutputs {

	private static final int POINTS = Winograd.POINTS;

	private static final int TILE = Winograd.TILE;

	private final Assembly assembly;

	private final Shard examples;

	private final Workspace workspace;

	private final TilePlaces pixels;

	public WinogradOutputs(Assembly assembly, Shard examples, Workspace workspace, Tiling tiling) {
		this.assembly = assembly;
		this.examples = examples;
		this.workspace = workspace;
		this.pixels = new TilePlaces(assembly, examples, workspace, tiling, tiling.output(), TILE);
	}

	/**
	 * Takes products of shape [36, tiles, channels] to pixels.
	 */
	TilePlaces fromPoints(Region products) {
		Region columns = this.workspace.take(TILE * POINTS * this.pixels.valuesAtPlace());
		add(Winograd.outputs(), TILE, products, columns, this.pixels.values());
		return this.pixels;
	}

	/**
	 * Takes gradients with respect to images to the points, shape [36, tiles, channels].
	 */
	public Region toPoints(Tensor gradients) {
		Region columns = this.workspace.take(POINTS * TILE * this.pixels.valuesAtPlace());
		Region points = this.workspace.take(POINTS * POINTS * this.pixels.valuesAtPlace());
		this.pixels.copyFrom(gradients);
		add(Winograd.transposed(Winograd.outputs(), POINTS), POINTS, this.pixels.values(), columns, points);
		return points;
	}

	public TilePlaces pixels() {
		return this.pixels;
	}

	/**
	 * Multiplies by a matrix [rows, columns] along columns, then along rows.
	 */
	private void add(float[] matrix, int rows, Region source, Region halfWay, Region target) {
		int columns = matrix.length / rows;
		long each = this.pixels.valuesAtPlace();
		memory constant = this.assembly.weights().constants().of(matrix, MatrixProduct.describe(1, rows, columns));
		this.assembly.add(this.examples,
				MatrixProduct.of(constant, source.as(MatrixProduct.describe(1, columns, columns * each)),
						halfWay.as(MatrixProduct.describe(1, rows, columns * each))));
		this.assembly.add(this.examples,
				MatrixProduct.of(constant, halfWay.as(MatrixProduct.describe(rows, columns, each)),
						target.as(MatrixProduct.describe(rows, rows, each))));
	}

}
