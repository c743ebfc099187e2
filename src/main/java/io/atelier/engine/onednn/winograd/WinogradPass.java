package io.atelier.engine.onednn.winograd;

import org.bytedeco.dnnl.memory;

import io.atelier.engine.onednn.memory.Layout;
import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.MatrixProduct;
import io.atelier.engine.onednn.program.Assembly;

/**
 * A convolution of some examples by {@link Winograd}, without bias.
 */
public final class WinogradPass {

	private static final int POINTS = Winograd.POINTS * Winograd.POINTS;

	private WinogradPass() {
	}

	/**
	 * Whether it is faster than a direct convolution. With few channels, the way to the
	 * points and back costs more than the products save. On AVX2 direct convolutions are
	 * close to the processor's limit. On two cores this raised training of the hybrid
	 * from 430 to 780 images per second, of the CNN from 1,770 to 2,810, and prediction
	 * of 32 images at a time with the hybrid from 1,940 to 2,850.
	 */
	public static boolean suits(Layout layout, ConvolutionGeometry geometry) {
		return layout == Layout.CHANNELS_LAST && geometry.kernel() == Winograd.KERNEL
				&& manyAndEven(geometry.channels()) && manyAndEven(geometry.filters());
	}

	private static boolean manyAndEven(int channels) {
		return channels >= 32 && channels % 8 == 0;
	}

	/**
	 * Takes weights at the points, shape [36, input channels, output channels].
	 */
	public static TilePlaces add(Assembly assembly, Shard examples, Tiling tiling, Tensor source, memory weights) {
		Workspace workspace = assembly.workspace(examples);
		long tiles = tiling.count(examples.size());
		int in = tiling.input().channels();
		int out = tiling.output().channels();
		Region inputs = new WinogradInputs(assembly, examples, tiling).add(workspace, source);
		Region products = workspace.take(POINTS * tiles * out);
		assembly.add(examples, MatrixProduct.of(inputs.as(MatrixProduct.describe(POINTS, tiles, in)), weights,
				products.as(MatrixProduct.describe(POINTS, tiles, out))));
		return new WinogradOutputs(assembly, examples, workspace, tiling).fromPoints(products);
	}

}
