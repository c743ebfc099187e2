package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.memory;

/**
 * A convolution of some examples by {@link Winograd}, without bias.
 */
final class WinogradPass {

	private static final int POINTS = Winograd.POINTS * Winograd.POINTS;

	private WinogradPass() {
	}

	/**
	 * Adds the steps.
	 * @param weights at the points, shape [36, channels that come in, channels that go
	 * out]
	 */
	static void add(Assembly assembly, Shard examples, Tiling tiling, Tensor source, memory weights, Tensor target) {
		Workspace workspace = assembly.workspace(examples);
		long tiles = tiling.count(examples.size());
		int out = tiling.output().channels();
		Room inputs = new WinogradInputs(assembly, examples, tiling).add(workspace, source);
		Room products = workspace.take(POINTS * tiles * out);
		assembly.add(examples,
				MatrixProduct.of(inputs.as(MatrixProduct.describe(POINTS, tiles, tiling.input().channels())), weights,
						products.as(MatrixProduct.describe(POINTS, tiles, out))));
		new WinogradOutputs(assembly, examples, tiling, workspace).add(products, target);
	}

}
