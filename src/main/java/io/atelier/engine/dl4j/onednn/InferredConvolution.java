package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.jspecify.annotations.Nullable;

import io.atelier.engine.dl4j.onednn.ConvolutionGeometry.Window;
import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Layer.MaxPooling;
import io.atelier.recipe.Shape;

/**
 * A convolution of a trained network with what follows it: its rectifier, batch
 * normalisation by the running statistics, and the maximum over squares. A pass of its
 * own for the normalisation costs less than within the convolution, where each vector of
 * outputs would take its operands from memory anew.
 */
final class InferredConvolution {

	/**
	 * Channels up to which a convolution takes less time than a pass over what comes out
	 * of it. Then each place in the squares has a convolution of its own, and the image
	 * at full size is never made.
	 */
	private static final int THIN = 4;

	private static final int FLAGS = normalization_flags.use_global_stats.value | normalization_flags.use_scale.value
			| normalization_flags.use_shift.value;

	private final Assembly assembly;

	private final ConvolutionGeometry geometry;

	private final int offset;

	private final @Nullable BatchNormalization normalization;

	private final Tensor source;

	private final Tensor output;

	/**
	 * Adds the steps.
	 * @param offset of its biases among the parameters; its weights follow, and then the
	 * scales, offsets, running means and running variances of the normalisation
	 * @param normalization what follows the rectifier
	 * @param pooling what follows then
	 */
	InferredConvolution(Assembly assembly, Convolution layer, Tensor source, int offset,
			@Nullable BatchNormalization normalization, @Nullable MaxPooling pooling) {
		this.assembly = assembly;
		this.geometry = ConvolutionGeometry.of(layer, source.shape());
		this.offset = offset;
		this.normalization = normalization;
		this.source = source;
		assembly.join();
		Shape full = layer.outputShape(source.shape());
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
	}

	/**
	 * What the maximum reads of the image at full size. Rows and columns that it drops
	 * can be left out where there is a border to take away instead.
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
					this.assembly.add(part,
							Elementwise.of(this.assembly, algorithm.binary_max, candidate, largest, largest));
				}
			}
		}
	}

	private void add(Part part, Window window, memory target) {
		this.assembly.add(part, convolution(part, window, target));
		if (this.normalization != null) {
			this.assembly.add(part, normalization(part, this.normalization.epsilon(), target));
		}
	}

	/**
	 * A convolution of all channels that come in to those of a part.
	 */
	private Kernel convolution(Part part, Window window, memory target) {
		int all = this.geometry.filters();
		int first = part.firstChannel(all);
		ConvolutionGeometry slice = new ConvolutionGeometry(part.channels(all), this.geometry.channels(),
				this.geometry.kernel(), this.geometry.border());
		memory from = this.assembly.view(this.source, part);
		convolution_forward.primitive_desc description = slice.forward(window, this.source.shape(), from.get_desc(),
				target.get_desc(), Rectifier.forward(), this.assembly.engine());
		return slice.kernel(this.assembly, description, this.offset + first,
				this.offset + all + first * slice.weightsPerFilter(), from, target);
	}

	private Kernel normalization(Part part, double epsilon, memory inPlace) {
		int all = this.geometry.filters();
		int place = this.offset + all + this.geometry.weightCount() + part.firstChannel(all);
		desc perChannel = OneDnn.describe(format_tag.x, part.channels(all));
		WeightForms parameters = this.assembly.weights();
		batch_normalization_forward.primitive_desc description = new batch_normalization_forward.primitive_desc(
				new batch_normalization_forward.desc(prop_kind.forward_inference.value, inPlace.get_desc(),
						(float) epsilon, FLAGS),
				Assembly.attributes(), this.assembly.engine());
		return new Kernel(batch_normalization_forward::new, description).with(dnnl.DNNL_ARG_SRC, inPlace)
			.with(dnnl.DNNL_ARG_SCALE, parameters.plain(place, perChannel))
			.with(dnnl.DNNL_ARG_SHIFT, parameters.plain(place + all, perChannel))
			.with(dnnl.DNNL_ARG_MEAN, parameters.plain(place + 2 * all, perChannel))
			.with(dnnl.DNNL_ARG_VARIANCE, parameters.plain(place + 3 * all, perChannel))
			.with(dnnl.DNNL_ARG_DST, inPlace);
	}

}
