package io.atelier.engine.dl4j.onednn;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.recipe.Layer.BatchNormalization;

/**
 * Batch normalisation over the whole batch, in both directions a single step: its sums
 * must not depend on how the batch is shared.
 */
final class TrainedNormalization implements TrainedLayer {

	private final Assembly assembly;

	private final Gradients gradients;

	private final BatchNormalization layer;

	private final Tensor input;

	private final Tensor output;

	private final int offset;

	private final batch_normalization_forward.primitive_desc forward;

	private final FloatPointer mean;

	private final FloatPointer variance;

	/**
	 * Adds the forward step.
	 * @param offset of its scales among the parameters; its offsets, running means and
	 * running variances follow
	 */
	TrainedNormalization(Assembly assembly, Gradients gradients, BatchNormalization layer, Tensor input, int offset) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.layer = layer;
		this.input = input;
		this.output = assembly.images(input.shape());
		this.offset = offset;
		this.forward = new batch_normalization_forward.primitive_desc(
				new batch_normalization_forward.desc(prop_kind.forward_training, input.describe(assembly.size()),
						(float) layer.epsilon(), normalization_flags.use_scale_shift),
				Assembly.attributes(), assembly.engine());
		memory means = assembly.room(this.forward.mean_desc());
		memory variances = assembly.room(this.forward.variance_desc());
		this.mean = new FloatPointer(means.get_data_handle());
		this.variance = new FloatPointer(variances.get_data_handle());
		assembly.addWhole(withStatistics(new Kernel(new batch_normalization_forward(this.forward), this.forward))
			.with(dnnl.DNNL_ARG_DST, assembly.whole(this.output)));
	}

	private Kernel withStatistics(Kernel kernel) {
		return kernel.with(dnnl.DNNL_ARG_SRC, this.assembly.whole(this.input))
			.with(dnnl.DNNL_ARG_SCALE_SHIFT, this.assembly.weights().plain(this.offset, this.forward.weights_desc()))
			.with(dnnl.DNNL_ARG_MEAN, this.assembly.memory(this.forward.mean_desc(), this.mean))
			.with(dnnl.DNNL_ARG_VARIANCE, this.assembly.memory(this.forward.variance_desc(), this.variance));
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	@Override
	public Tensor backward(Tensor difference) {
		desc description = this.input.describe(this.assembly.size());
		batch_normalization_backward.primitive_desc backward = new batch_normalization_backward.primitive_desc(
				new batch_normalization_backward.desc(prop_kind.backward, description, description,
						(float) this.layer.epsilon(), normalization_flags.use_scale_shift),
				Assembly.attributes(), this.assembly.engine(), this.forward);
		memory inPlace = this.assembly.whole(difference);
		this.assembly.addWhole(withStatistics(new Kernel(new batch_normalization_backward(backward), backward))
			.with(dnnl.DNNL_ARG_DIFF_DST, inPlace)
			.with(dnnl.DNNL_ARG_DIFF_SRC, inPlace)
			.with(dnnl.DNNL_ARG_DIFF_SCALE_SHIFT,
					this.assembly.memory(backward.diff_weights_desc(), this.gradients.at(0, this.offset))));
		return difference;
	}

	/**
	 * Puts in the places of the running statistics what is to be subtracted from them.
	 * @param parameters the network's, shape [n]
	 * @param gradient of all parameters, shape [n]
	 */
	void statisticsStep(float[] parameters, float[] gradient) {
		int channels = this.input.shape().channels();
		step(this.mean, this.offset + 2 * channels, parameters, gradient);
		step(this.variance, this.offset + 3 * channels, parameters, gradient);
	}

	private void step(FloatPointer ofBatch, int from, float[] parameters, float[] gradient) {
		int channels = this.input.shape().channels();
		ofBatch.get(gradient, from, channels);
		float share = (float) (1 - this.layer.momentum());
		for (int i = from; i < from + channels; i++) {
			gradient[i] = share * (parameters[i] - gradient[i]);
		}
	}

}
