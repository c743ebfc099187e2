package io.atelier.engine.onednn.inference;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;

import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.operation.Flattening;
import io.atelier.engine.onednn.operation.Pooling;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.winograd.WinogradPass;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerVisitor;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Residual;
import io.atelier.recipe.layer.Shape;

/**
 * Adds the layers to an inference program. Computes a convolution together with the
 * normalisation and pooling that follow it.
 */
final class InferenceLayers implements LayerVisitor<Tensor> {

	private final Assembly assembly;

	private final boolean rising;

	private Queue<Layer> following = new ArrayDeque<>();

	private Tensor source;

	private int offset;

	InferenceLayers(Assembly assembly, Tensor image, boolean rising) {
		this.assembly = assembly;
		this.source = image;
		this.rising = rising;
	}

	Tensor add(List<Layer> layers) {
		Queue<Layer> outside = this.following;
		this.following = new ArrayDeque<>(layers);
		while (!this.following.isEmpty()) {
			Layer layer = this.following.remove();
			this.source = this.assembly.layer(() -> layer.accept(this));
		}
		this.following = outside;
		return this.source;
	}

	@Override
	public Tensor visit(Convolution layer) {
		Shape input = this.source.shape();
		int place = take(layer, input);
		InferredNormalization normalization = null;
		if (this.following.peek() instanceof BatchNormalization next) {
			this.following.remove();
			normalization = normalization(next, layer.outputShape(input));
		}
		MaxPooling pooling = null;
		if (this.following.peek() instanceof MaxPooling next) {
			this.following.remove();
			pooling = next;
		}
		return convolution(layer, place, new InferredSequel(normalization, pooling, this.rising));
	}

	private Tensor convolution(Convolution layer, int place, InferredSequel sequel) {
		boolean byPoints = WinogradPass.suits(this.assembly.layout(),
				ConvolutionGeometry.of(layer, this.source.shape()));
		return byPoints ? new InferredWinograd(this.assembly, layer, this.source, place, sequel).output()
				: new InferredConvolution(this.assembly, layer, this.source, place, sequel).output();
	}

	@Override
	public Tensor visit(BatchNormalization layer) {
		Tensor input = this.source;
		InferredNormalization normalization = normalization(layer, input.shape());
		Tensor target = this.assembly.plain(input.shape(), input.format());
		this.assembly.join();
		for (Part part : this.assembly.parts(normalization.channels())) {
			memory from = this.assembly.slice(input, part);
			this.assembly.add(part, normalization.pass(this.assembly, from, this.assembly.slice(target, part), part));
		}
		return target;
	}

	@Override
	public Tensor visit(MaxPooling layer) {
		this.assembly.join();
		Tensor target = this.assembly.images(layer.outputShape(this.source.shape()));
		new Pooling(layer.size()).add(this.assembly, this.source, target);
		return target;
	}

	@Override
	public Tensor visit(Dropout layer) {
		return this.source;
	}

	@Override
	public Tensor visit(Flatten layer) {
		return new Flattening(this.assembly, this.source).output();
	}

	@Override
	public Tensor visit(Dense layer) {
		int place = take(layer, this.source.shape());
		return new InferredDense(this.assembly, layer, this.source, place).output();
	}

	@Override
	public Tensor visit(Residual layer) {
		Tensor input = this.source;
		Tensor through = add(layer.body());
		this.source = input;
		Tensor aside = layer.projection(input.shape())
			.map((projection) -> convolution(projection, take(projection, input.shape()),
					new InferredSequel(null, null, this.rising)))
			.orElse(input);
		Tensor sum = this.assembly.plain(through.shape(), through.format());
		this.assembly.join();
		for (Part part : this.assembly.parts(sum.shape().channels())) {
			this.assembly.add(part,
					Elementwise
						.of(this.assembly.slice(through, part), algorithm.binary_add, this.assembly.slice(aside, part))
						.into(this.assembly.slice(sum, part)));
		}
		return sum;
	}

	private InferredNormalization normalization(BatchNormalization layer, Shape input) {
		return new InferredNormalization(layer, take(layer, input), input.channels());
	}

	private int take(Layer layer, Shape input) {
		int place = this.offset;
		this.offset += layer.parameters(input);
		return place;
	}

}
