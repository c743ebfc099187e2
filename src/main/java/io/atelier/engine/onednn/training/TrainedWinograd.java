package io.atelier.engine.onednn.training;

import java.util.Arrays;
import java.util.List;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Region;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.memory.Workspace;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.MatrixProduct;
import io.atelier.engine.onednn.operation.Rectifier;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.winograd.TilePlaces;
import io.atelier.engine.onednn.winograd.Tiling;
import io.atelier.engine.onednn.winograd.Winograd;
import io.atelier.engine.onednn.winograd.WinogradInputs;
import io.atelier.engine.onednn.winograd.WinogradOutputs;
import io.atelier.engine.onednn.winograd.WinogradPass;
import io.atelier.engine.onednn.winograd.WinogradWeights;
import io.atelier.recipe.layer.Convolution;

/**
 * A 3x3 convolution with its bias and rectifier, by {@link Winograd}. It computes few
 * examples at a time, so that intermediate values stay in the core's cache.
 */
final class TrainedWinograd implements TrainedLayer {

	private static final int POINTS = Winograd.POINTS * Winograd.POINTS;

	private final Assembly assembly;

	private final Gradients gradients;

	private final ConvolutionGeometry geometry;

	private final Tiling tiling;

	private final WinogradWeights weights;

	private final Tensor input;

	private final Tensor output;

	private final int offset;

	TrainedWinograd(Assembly assembly, Gradients gradients, Convolution layer, Tensor input, int offset) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.geometry = ConvolutionGeometry.of(layer, input.shape());
		this.input = input;
		this.output = assembly.images(layer.outputShape(input.shape()));
		this.tiling = new Tiling(input.shape(), this.output.shape(), this.geometry.border());
		this.weights = new WinogradWeights(assembly.weights(), this.geometry, offset + this.geometry.filters());
		this.offset = offset;
		memory biases = assembly.weights().plain(offset, OneDnn.describe(format_tag.ab, 1, this.geometry.filters()));
		for (Shard shard : assembly.shards()) {
			for (Shard examples : shard.inPartsOf(this.tiling.examplesAtOnce())) {
				TilePlaces pixels = WinogradPass.add(assembly, examples, this.tiling, input, this.weights.forward());
				pixels.addBiases(biases, this.geometry.rectified());
				pixels.copyTo(this.output);
			}
		}
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		Tensor inputDifference = this.assembly.images(this.input.shape());
		for (Shard shard : this.assembly.shards()) {
			if (this.geometry.rectified()) {
				this.assembly.add(shard, Rectifier.backward(this.assembly, this.assembly.view(this.output, shard),
						this.assembly.view(difference, shard)));
			}
			List<Shard> parts = shard.inPartsOf(this.tiling.examplesAtOnce());
			for (Shard examples : parts) {
				WinogradPass.add(this.assembly, examples, this.tiling.reversed(), difference, this.weights.backward())
					.copyTo(inputDifference);
			}
			for (Shard examples : parts) {
				addWeightGradient(shard, examples, difference);
			}
			addPlainWeightGradient(shard);
		}
		return inputDifference;
	}

	/**
	 * Adds to the shard's gradient at the points, which comes first in all of its
	 * workspaces and so outlives them.
	 */
	private void addWeightGradient(Shard shard, Shard examples, Tensor difference) {
		boolean first = examples.first() == shard.first();
		Workspace workspace = this.assembly.workspace(shard);
		memory gradient = gradientAtPoints(workspace)
			.as(MatrixProduct.describe(POINTS, this.geometry.channels(), this.geometry.filters()));
		long tiles = this.tiling.count(examples.size());
		Region inputs = new WinogradInputs(this.assembly, examples, this.tiling).add(workspace, this.input);
		WinogradOutputs outputs = new WinogradOutputs(this.assembly, examples, workspace, this.tiling);
		Region differences = outputs.toPoints(difference);
		addProduct(examples, first,
				inputs.as(MatrixProduct.describeTransposed(POINTS, this.geometry.channels(), tiles)),
				differences.as(MatrixProduct.describe(POINTS, tiles, this.geometry.filters())), gradient);
		addBiasGradient(shard, examples, outputs.pixels());
	}

	private void addBiasGradient(Shard shard, Shard examples, TilePlaces differences) {
		float[] ones = new float[Math.toIntExact(differences.pixelCount())];
		Arrays.fill(ones, 1);
		addProduct(examples, examples.first() == shard.first(),
				this.assembly.weights().constants().of(ones, MatrixProduct.describe(1, 1, ones.length)),
				differences.values().as(MatrixProduct.describe(1, ones.length, this.geometry.filters())),
				this.assembly.memory(MatrixProduct.describe(1, 1, this.geometry.filters()),
						this.gradients.at(shard, this.offset, this.geometry.filters())));
	}

	private void addProduct(Shard examples, boolean first, memory left, memory right, memory sum) {
		this.assembly.add(examples, first ? MatrixProduct.of(left, right, sum) : MatrixProduct.added(left, right, sum));
	}

	private void addPlainWeightGradient(Shard shard) {
		Workspace workspace = this.assembly.workspace(shard);
		Region gradient = gradientAtPoints(workspace);
		memory target = this.assembly.memory(this.geometry.weights(format_tag.oihw),
				this.gradients.at(shard, this.offset + this.geometry.filters(), this.geometry.weightCount()));
		this.weights.fromPoints(workspace, gradient, target).forEach((kernel) -> this.assembly.add(shard, kernel));
	}

	private Region gradientAtPoints(Workspace workspace) {
		return workspace.take((long) POINTS * this.geometry.channels() * this.geometry.filters());
	}

}
