package io.atelier.engine.onednn;

import org.bytedeco.dnnl.memory;

/**
 * A convolution of some examples by {@link Winograd}, without bias.
 */
final class WinogradPass {

	private static final int POINTS = Winograd.POINTS * Winograd.POINTS;

	private WinogradPass() {
	}

	/**
	 * Whether it takes less time than a direct convolution. Below some channels, the way
	 * to the points and back costs more than the products save.
	 */
	static boolean suits(Layout layout, ConvolutionGeometry geometry) {
		return layout == Layout.CHANNELS_LAST && geometry.kernel() == Winograd.KERNEL
				&& manyAndEven(geometry.channels()) && manyAndEven(geometry.filters());
	}

	private static boolean manyAndEven(int channels) {
		return channels >= 32 && channels % 8 == 0;
	}

	/**
	 * Adds the steps.
	 * @param weights at the points, shape [36, channels that come in, channels that go
	 * out]
	 * @return what comes out
	 */
	static TilePlaces add(Assembly assembly, Shard examples, Tiling tiling, Tensor source, memory weights) {
		Workspace workspace = assembly.workspace(examples);
		long tiles = tiling.count(examples.size());
		int in = tiling.input().channels();
		int out = tiling.output().channels();
		Room inputs = new WinogradInputs(assembly, examples, tiling).add(workspace, source);
		Room products = workspace.take(POINTS * tiles * out);
		assembly.add(examples, MatrixProduct.of(inputs.as(MatrixProduct.describe(POINTS, tiles, in)), weights,
				products.as(MatrixProduct.describe(POINTS, tiles, out))));
		return new WinogradOutputs(assembly, examples, workspace, tiling).fromPoints(products);
	}

}
