package io.atelier.engine.onednn.inference;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;

import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.ConvolutionGeometry.Window;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.operation.Pooling;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Shape;

/**
 * A convolution of a trained network with its rectifier, batch normalisation by the
 * running statistics, and max pooling.
 */
final class InferredConvolution {

	/**
	 * Channels up to which a convolution is faster than a pass over its output. Then each
	 * place in the pooling squares gets a convolution of its own, and the full-size image
	 * is never stored.
	 */
	private static final int THIN = 4;

	private final Assembly assembly;

	private final ConvolutionGeometry geometry;

	private final int offset;

	private final InferredSequel sequel;

	private final Tensor source;

	private final Tensor output;

	InferredConvolution(Assembly assembly, Convolution layer, Tensor source, int offset, InferredSequel sequel) {
		this.assembly = assembly;
		this.geometry = ConvolutionGeometry.of(layer, source.shape());
		this.offset = offset;
		this.sequel = sequel;
		this.source = source;
		assembly.join();
		Shape full = layer.outputShape(source.shape());
		MaxPooling pooling = sequel.pooling();
		if (pooling == null) {
			this.output = assembly.images(full);
			addAll(this.output);
			return;
		}
		Shape pooled = pooling.outputShape(full);
		this.output = assembly.images(pooled);
		if (source.shape().channels() <= THIN && this.geometry.border() >= pooling.size() - 1) {
			addPlaceByPlace(pooling.size());
		}
		else {
			Tensor between = assembly.images(read(full, pooling.size()));
			addAll(between);
			new Pooling(pooling.size()).add(assembly, between, this.output);
		}
		if (sequel.startsWithMaximum()) {
			for (Part part : assembly.parts(this.geometry.filters())) {
				sequel.normalize(assembly, part, assembly.slice(this.output, part));
			}
		}
	}

	/**
	 * Leaves out rows and columns that the pooling drops, where there is a border to
	 * shrink instead.
	 */
	private Shape read(Shape full, int size) {
		int height = full.height() / size * size;
		int width = full.width() / size * size;
		int dropped = Math.max(full.height() - height, full.width() - width);
		return (dropped <= this.geometry.border()) ? new Shape(full.channels(), height, width) : full;
	}

	Tensor output() {
		return this.output;
	}

	private void addAll(Tensor target) {
		Window window = new Window(0, 0, 1, target.shape().height(), target.shape().width());
		for (Part part : this.assembly.parts(this.geometry.filters())) {
			add(part, window, this.assembly.slice(target, part));
		}
	}

	private void addPlaceByPlace(int size) {
		Shape pooled = this.output.shape();
		Tensor other = this.assembly.images(pooled);
		for (Part part : this.assembly.parts(this.geometry.filters())) {
			memory largest = this.assembly.slice(this.output, part);
			memory candidate = this.assembly.slice(other, part);
			for (int place = 0; place < size * size; place++) {
				Window window = new Window(place / size, place % size, size, pooled.height(), pooled.width());
				add(part, window, (place == 0) ? largest : candidate);
				if (place > 0) {
					this.assembly.add(part, Elementwise.of(candidate, algorithm.binary_max, largest).into(largest));
				}
			}
		}
	}

	private void add(Part part, Window window, memory target) {
		this.assembly.add(part, convolution(part, window, target));
		if (!this.sequel.startsWithMaximum()) {
			this.sequel.normalize(this.assembly, part, target);
		}
	}

	/**
	 * Computes the part's output channels from all input channels.
	 */
	private Kernel convolution(Part part, Window window, memory target) {
		int all = this.geometry.filters();
		int first = part.firstChannel(all);
		ConvolutionGeometry slice = new ConvolutionGeometry(part.channels(all), this.geometry.channels(),
				this.geometry.kernel(), this.geometry.border(), this.geometry.rectified());
		memory from = this.assembly.view(this.source, part);
		convolution_forward.primitive_desc description = slice.forward(window, this.source.shape(), from.get_desc(),
				target.get_desc(), this.assembly.engine());
		return slice.kernel(this.assembly, description, this.offset + first,
				this.offset + all + first * slice.weightsPerFilter(), from, target);
	}

}
