package io.atelier.engine.dl4j.onednn;

import java.util.List;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.softmax_forward;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.dl4j.onednn.lane.Stage;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.MaxPooling;
import io.atelier.recipe.Shape;

/**
 * Forward through a trained network, for batches of one size. Dropout does nothing here.
 */
final class InferenceProgram {

	private final Assembly assembly;

	private final Tensor input;

	private final Tensor output;

	private List<Stage> stages = List.of();

	/**
	 * Describes the program.
	 * @param rising whether normalised values rise where their inputs do
	 */
	InferenceProgram(Architecture architecture, Assembly assembly, boolean rising) {
		this.assembly = assembly;
		List<LayerSummary> layers = architecture.summary();
		boolean vectors = layers.get(0).layer() instanceof Layer.Flatten;
		this.input = assembly.input(vectors ? Shape.vector(ImageSet.PIXELS) : Shape.IMAGE);
		Tensor last = this.input;
		int offset = 0;
		for (int i = vectors ? 1 : 0; i < layers.size(); i++) {
			Layer layer = layers.get(i).layer();
			int next = offset + layers.get(i).parameters();
			if (layer instanceof Layer.Convolution convolution) {
				InferredNormalization normalization = null;
				MaxPooling pooling = null;
				if (follows(layers, i, BatchNormalization.class)) {
					normalization = new InferredNormalization((BatchNormalization) layers.get(++i).layer(), next,
							convolution.filters());
					next += layers.get(i).parameters();
				}
				if (follows(layers, i, MaxPooling.class)) {
					pooling = (MaxPooling) layers.get(++i).layer();
				}
				last = add(convolution, last, offset, new InferredSequel(normalization, pooling, rising));
			}
			else {
				last = add(layer, last, offset);
			}
			offset = next;
		}
		addSoftmax(last);
		this.output = last;
	}

	private static boolean follows(List<LayerSummary> layers, int index, Class<? extends Layer> type) {
		return index + 1 < layers.size() && type.isInstance(layers.get(index + 1).layer());
	}

	List<String> references() {
		return this.assembly.references();
	}

	/**
	 * Makes it ready to run.
	 */
	InferenceProgram prepare() {
		this.stages = this.assembly.finish();
		return this;
	}

	private Tensor add(Layer.Convolution layer, Tensor source, int offset, InferredSequel sequel) {
		boolean byPoints = WinogradPass.suits(this.assembly.layout(), ConvolutionGeometry.of(layer, source.shape()));
		return this.assembly
			.layer(() -> byPoints ? new InferredWinograd(this.assembly, layer, source, offset, sequel).output()
					: new InferredConvolution(this.assembly, layer, source, offset, sequel).output());
	}

	private Tensor add(Layer layer, Tensor source, int offset) {
		if (layer instanceof MaxPooling pooling) {
			return addPooling(pooling, source);
		}
		if (layer instanceof Layer.Flatten) {
			return new Flattening(this.assembly, source).output();
		}
		if (layer instanceof Layer.Dense dense) {
			return new InferredDense(this.assembly, dense, source, offset).output();
		}
		if (layer instanceof BatchNormalization) {
			throw new IllegalArgumentException("a normalisation that follows no convolution");
		}
		return source;
	}

	private Tensor addPooling(MaxPooling layer, Tensor source) {
		this.assembly.join();
		Tensor target = this.assembly.images(layer.outputShape(source.shape()));
		new Pooling(layer.size()).add(this.assembly, source, target);
		return target;
	}

	private void addSoftmax(Tensor logits) {
		this.assembly.join();
		for (Shard shard : this.assembly.shards()) {
			softmax_forward.primitive_desc description = new softmax_forward.primitive_desc(
					new softmax_forward.desc(prop_kind.forward_inference, logits.describe(shard.size()), 1),
					Assembly.attributes(), this.assembly.engine());
			this.assembly.add(shard,
					new Kernel(softmax_forward::new, description)
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
