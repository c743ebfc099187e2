package io.atelier.engine.dl4j.onednn;

import java.util.List;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.softmax_forward;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.dl4j.onednn.lane.Stage;
import io.atelier.recipe.Activation;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Shape;

/**
 * Forward through a trained network, for batches of one size. Batch normalisation by
 * fixed statistics is a scale and an offset for each channel, made within the convolution
 * before it.
 */
final class InferenceProgram {

	private final Assembly assembly;

	private final FoldedNormalizations normalizations;

	private final Tensor input;

	private final Tensor output;

	private final List<Stage> stages;

	/**
	 * Prepares the program.
	 * @param normalizations of the same network
	 */
	InferenceProgram(Architecture architecture, Assembly assembly, FoldedNormalizations normalizations) {
		this.assembly = assembly;
		this.normalizations = normalizations;
		List<LayerSummary> layers = architecture.summary();
		boolean vectors = layers.get(0).layer() instanceof Layer.Flatten;
		this.input = vectors ? assembly.plain(Shape.vector(ImageSet.PIXELS), format_tag.nc)
				: assembly.plain(Shape.IMAGE, format_tag.nchw);
		Tensor last = this.input;
		int offset = 0;
		for (int i = vectors ? 1 : 0; i < layers.size(); i++) {
			if (isNormalization(layers, i) && !(layers.get(i - 1).layer() instanceof Layer.Convolution)) {
				throw new IllegalArgumentException("a normalisation that follows no convolution: layer " + i);
			}
			last = add(layers.get(i).layer(), last, offset, isNormalization(layers, i + 1));
			offset += layers.get(i).parameters();
		}
		addSoftmax(last);
		this.output = last;
		this.stages = assembly.finish();
	}

	private static boolean isNormalization(List<LayerSummary> layers, int index) {
		return index < layers.size() && layers.get(index).layer() instanceof Layer.BatchNormalization;
	}

	/**
	 * Adds a layer; dropout does nothing here, and normalisation belongs to the layer
	 * before it.
	 */
	private Tensor add(Layer layer, Tensor source, int offset, boolean normalized) {
		if (layer instanceof Layer.Convolution convolution) {
			return addConvolution(convolution, source, offset, normalized);
		}
		if (layer instanceof Layer.MaxPooling pooling) {
			return addPooling(pooling, source);
		}
		if (layer instanceof Layer.Flatten) {
			return new Flattening(this.assembly, source).output();
		}
		if (layer instanceof Layer.Dense dense) {
			return addDense(dense, source, offset);
		}
		return source;
	}

	private Tensor addConvolution(Layer.Convolution layer, Tensor source, int offset, boolean normalized) {
		ConvolutionGeometry geometry = ConvolutionGeometry.of(layer, source.shape());
		Tensor target = this.assembly.images(layer.outputShape(source.shape()));
		for (Shard shard : this.assembly.shards()) {
			post_ops following = Rectifier.forward();
			if (normalized) {
				desc perChannel = OneDnn.describe(format_tag.nchw, 1, layer.filters(), 1, 1);
				following.append_binary(algorithm.binary_mul, perChannel);
				following.append_binary(algorithm.binary_add, perChannel);
			}
			convolution_forward.primitive_desc description = geometry.forward(prop_kind.forward_inference,
					source.describe(shard.size()), target.describe(shard.size()), following, this.assembly.engine());
			Kernel kernel = geometry.kernel(this.assembly, description, offset, this.assembly.view(source, shard),
					this.assembly.view(target, shard));
			if (normalized) {
				int place = offset + geometry.weightCount() + layer.filters();
				desc perChannel = OneDnn.describe(format_tag.nchw, 1, layer.filters(), 1, 1);
				kernel.with(following(1), this.assembly.memory(perChannel, this.normalizations.scales(place)))
					.with(following(2), this.assembly.memory(perChannel, this.normalizations.offsets(place)));
			}
			this.assembly.add(shard, kernel);
		}
		return target;
	}

	/**
	 * The argument of an operation within a convolution.
	 * @param index its position after the convolution, the rectifier being 0
	 */
	private static int following(int index) {
		return (dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (index + 1)) | dnnl.DNNL_ARG_SRC_1;
	}

	private Tensor addPooling(Layer.MaxPooling layer, Tensor source) {
		Tensor target = this.assembly.images(layer.outputShape(source.shape()));
		for (Shard shard : this.assembly.shards()) {
			pooling_forward.primitive_desc description = new Pooling(layer.size()).forward(prop_kind.forward_inference,
					source.describe(shard.size()), target.describe(shard.size()), this.assembly.engine());
			this.assembly.add(shard,
					new Kernel(new pooling_forward(description), description)
						.with(dnnl.DNNL_ARG_SRC, this.assembly.view(source, shard))
						.with(dnnl.DNNL_ARG_DST, this.assembly.view(target, shard)));
		}
		return target;
	}

	private Tensor addDense(Layer.Dense layer, Tensor source, int offset) {
		DenseGeometry geometry = new DenseGeometry(layer.units(), source.shape().size(),
				layer.activation() == Activation.RELU);
		Tensor target = this.assembly.plain(Shape.vector(layer.units()), format_tag.nc);
		for (Shard shard : this.assembly.shards()) {
			inner_product_forward.primitive_desc description = geometry.forward(prop_kind.forward_inference,
					source.describe(shard.size()), target.describe(shard.size()), this.assembly.engine());
			this.assembly.add(shard, geometry.kernel(this.assembly, description, offset,
					this.assembly.view(source, shard), this.assembly.view(target, shard)));
		}
		return target;
	}

	private void addSoftmax(Tensor logits) {
		for (Shard shard : this.assembly.shards()) {
			softmax_forward.primitive_desc description = new softmax_forward.primitive_desc(
					new softmax_forward.desc(prop_kind.forward_inference, logits.describe(shard.size()), 1),
					Assembly.attributes(), this.assembly.engine());
			this.assembly.add(shard,
					new Kernel(new softmax_forward(description), description)
						.with(dnnl.DNNL_ARG_SRC, this.assembly.view(logits, shard))
						.with(dnnl.DNNL_ARG_DST, this.assembly.view(logits, shard)));
		}
	}

	/**
	 * Classifies images.
	 * @param images shape [n, 28, 28], float in [0, 1]
	 * @param start the first to classify
	 * @param count how many, at most the program's size
	 * @param probabilities receives them, shape [size, 10]
	 */
	void run(Lanes lanes, float[] images, int start, int count, float[] probabilities) {
		this.input.data().put(images, start * ImageSet.PIXELS, count * ImageSet.PIXELS);
		lanes.run(this.stages);
		FloatPointer data = this.output.data();
		data.get(probabilities, 0, count * ClassLabels.COUNT);
	}

}
