package io.atelier.engine.onednn.inference;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.Pooling;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.WeightForms;
import io.atelier.engine.onednn.winograd.TilePlaces;
import io.atelier.engine.onednn.winograd.Tiling;
import io.atelier.engine.onednn.winograd.Winograd;
import io.atelier.engine.onednn.winograd.WinogradPass;
import io.atelier.engine.onednn.winograd.WinogradWeights;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Shape;

/**
 * A convolution of a trained network by {@link Winograd}, with its rectifier, batch
 * normalisation by the running statistics, and max pooling. All of this works on tiles,
 * except pooling by squares that do not divide a tile.
 */
final class InferredWinograd {

	private final Tensor output;

	InferredWinograd(Assembly assembly, Convolution layer, Tensor source, int offset, InferredSequel sequel) {
		ConvolutionGeometry geometry = ConvolutionGeometry.of(layer, source.shape());
		WeightForms parameters = assembly.weights();
		memory weights = new WinogradWeights(parameters, geometry, offset + geometry.filters()).forward();
		memory biases = parameters.plain(offset, OneDnn.describe(format_tag.ab, 1, geometry.filters()));
		MaxPooling pooling = sequel.pooling();
		Shape full = layer.outputShape(source.shape());
		int square = (pooling != null && Winograd.TILE % pooling.size() == 0) ? pooling.size() : 1;
		Tensor target = assembly.images(new Shape(full.channels(), full.height() / square, full.width() / square));
		Tiling tiling = new Tiling(source.shape(), full, geometry.border());
		for (Shard shard : assembly.shards()) {
			for (Shard examples : shard.inPartsOf(tiling.examplesAtOnce())) {
				TilePlaces pixels = WinogradPass.add(assembly, examples, tiling, source, weights);
				if (sequel.startsWithMaximum()) {
					pixels = pixels.largest(square);
				}
				pixels.addBiases(biases, geometry.rectified());
				sequel.normalize(assembly, Part.of(examples), pixels.asImage());
				if (!sequel.startsWithMaximum()) {
					pixels = pixels.largest(square);
				}
				pixels.copyTo(target);
			}
		}
		if (pooling == null || square == pooling.size()) {
			this.output = target;
		}
		else {
			this.output = assembly.images(pooling.outputShape(full));
			new Pooling(pooling.size()).add(assembly, target, this.output);
		}
	}

	Tensor output() {
		return this.output;
	}

}
