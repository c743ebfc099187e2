package io.atelier.engine.onednn.training;

import java.util.List;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.Elementwise;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.layer.BatchNormalization;

/**
 * Batch normalisation over the whole batch. On AVX2 oneDNN's variance of a batch of 64
 * images of 28x28 is off by 8e-4, and by more for larger batches, as if it added one
 * value after the other. Therefore oneDNN sums small chunks here, which are combined in
 * double precision. No sum depends on which thread computes what.
 */
final class TrainedNormalization implements TrainedLayer {

	/**
	 * Most values of a channel that oneDNN sums, unless one image has more.
	 */
	private static final int MOST_IN_CHUNK = 1024;

	private static final int BY_SCALE_AND_OFFSET = normalization_flags.use_scale_shift.value;

	private static final int GIVEN_STATISTICS = BY_SCALE_AND_OFFSET | normalization_flags.use_global_stats.value;

	private final Assembly assembly;

	private final Gradients gradients;

	private final BatchNormalization layer;

	private final Tensor input;

	private final Tensor output;

	private final int offset;

	private final int channels;

	private final FloatPointer mean;

	private final FloatPointer variance;

	private final FloatPointer scalesInPlace;

	private final double[] means;

	private final double[] variances;

	TrainedNormalization(Assembly assembly, Gradients gradients, BatchNormalization layer, Tensor input, int offset) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.layer = layer;
		this.input = input;
		this.output = assembly.plain(input.shape(), input.format());
		this.offset = offset;
		this.channels = input.shape().channels();
		this.mean = vector();
		this.variance = vector();
		this.scalesInPlace = new FloatPointer(scalesAndOffsets().get_data_handle());
		this.means = new double[this.channels];
		this.variances = new double[this.channels];
		addStatistics();
		for (Shard shard : assembly.shards()) {
			assembly.add(shard, normalizing(shard, GIVEN_STATISTICS, this.mean, this.variance));
		}
	}

	private FloatPointer vector() {
		return new FloatPointer(this.assembly.memory(perChannel()).get_data_handle());
	}

	private desc perChannel() {
		return OneDnn.describe(format_tag.x, this.channels);
	}

	private void addStatistics() {
		ChunkSums sums = new ChunkSums(this.channels);
		for (Shard shard : this.assembly.shards()) {
			for (Shard chunk : chunks(shard)) {
				FloatPointer chunkMean = vector();
				FloatPointer chunkVariance = vector();
				sums.add(valuesOfChannel(chunk.size()), chunkMean, chunkVariance);
				this.assembly.add(shard, normalizing(chunk, BY_SCALE_AND_OFFSET, chunkMean, chunkVariance));
			}
		}
		this.assembly.addWhole((queue) -> {
			sums.pool(this.means, this.variances);
			this.mean.put(toFloats(this.means), 0, this.channels);
			this.variance.put(toFloats(this.variances), 0, this.channels);
		});
	}

	private List<Shard> chunks(Shard shard) {
		return shard.inPartsOf(Math.max(1, MOST_IN_CHUNK / valuesOfChannel(1)));
	}

	private int valuesOfChannel(int examples) {
		return examples * this.input.shape().height() * this.input.shape().width();
	}

	private static float[] toFloats(double[] values) {
		float[] floats = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			floats[i] = (float) values[i];
		}
		return floats;
	}

	private batch_normalization_forward.primitive_desc forward(int examples, int flags) {
		return new batch_normalization_forward.primitive_desc(
				new batch_normalization_forward.desc(prop_kind.forward_training.value, this.input.describe(examples),
						(float) this.layer.epsilon(), flags),
				Assembly.attributes(), this.assembly.engine());
	}

	private Kernel normalizing(Shard part, int flags, FloatPointer partMean, FloatPointer partVariance) {
		return withStatistics(new Kernel(batch_normalization_forward::new, forward(part.size(), flags)), part, partMean,
				partVariance)
			.with(dnnl.DNNL_ARG_DST, this.assembly.view(this.output, part));
	}

	private Kernel withStatistics(Kernel kernel, Shard part, FloatPointer partMean, FloatPointer partVariance) {
		return kernel.with(dnnl.DNNL_ARG_SRC, this.assembly.view(this.input, part))
			.with(dnnl.DNNL_ARG_SCALE_SHIFT, scalesAndOffsets())
			.with(dnnl.DNNL_ARG_MEAN, this.assembly.memory(perChannel(), partMean))
			.with(dnnl.DNNL_ARG_VARIANCE, this.assembly.memory(perChannel(), partVariance));
	}

	private memory scalesAndOffsets() {
		return this.assembly.weights().plain(this.offset, OneDnn.describe(format_tag.nc, 2, this.channels));
	}

	@Override
	public Tensor output() {
		return this.output;
	}

	/**
	 * Let {@code d} be the gradient with respect to the output, and {@code a} and
	 * {@code b} the sums of {@code d (x - mean) / deviation} and {@code d} over the
	 * {@code n} values of a channel. The gradient with respect to the input is
	 * {@code scale / deviation (d - b / n - (x - mean) / deviation a / n)}. oneDNN
	 * computes the first term and the sums. The other two terms are a multiple of
	 * {@code x} and a constant for each channel.
	 */
	@Override
	public Tensor backward(Tensor difference) {
		ChunkSums sums = new ChunkSums(this.channels);
		for (Shard shard : this.assembly.shards()) {
			for (Shard chunk : chunks(shard)) {
				memory chunkSums = this.assembly.memory(OneDnn.describe(format_tag.nc, 2, this.channels));
				FloatPointer values = new FloatPointer(chunkSums.get_data_handle());
				sums.add(valuesOfChannel(chunk.size()), values, values.getPointer(this.channels));
				this.assembly.add(shard, firstTerm(chunk, difference, chunkSums));
			}
		}
		FloatPointer scaleGradients = this.gradients.at(this.offset);
		FloatPointer offsetGradients = this.gradients.at(this.offset + this.channels);
		FloatPointer multiples = vector();
		FloatPointer constants = vector();
		this.assembly.addWhole((queue) -> {
			double[] scaleGradient = new double[this.channels];
			double[] offsetGradient = new double[this.channels];
			sums.sum(scaleGradient, offsetGradient);
			scaleGradients.put(toFloats(scaleGradient), 0, this.channels);
			offsetGradients.put(toFloats(offsetGradient), 0, this.channels);
			putOtherTerms(scaleGradient, offsetGradient, multiples, constants);
		});
		for (Shard shard : this.assembly.shards()) {
			this.assembly.add(shard, otherTerms(shard, difference, multiples, constants));
		}
		return difference;
	}

	private Kernel firstTerm(Shard chunk, Tensor difference, memory sums) {
		desc description = this.input.describe(chunk.size());
		batch_normalization_backward.primitive_desc backward = new batch_normalization_backward.primitive_desc(
				new batch_normalization_backward.desc(prop_kind.backward.value, description, description,
						(float) this.layer.epsilon(), GIVEN_STATISTICS),
				Assembly.attributes(), this.assembly.engine(), forward(chunk.size(), GIVEN_STATISTICS));
		memory inPlace = this.assembly.view(difference, chunk);
		return withStatistics(new Kernel(batch_normalization_backward::new, backward), chunk, this.mean, this.variance)
			.with(dnnl.DNNL_ARG_DIFF_DST, inPlace)
			.with(dnnl.DNNL_ARG_DIFF_SRC, inPlace)
			.with(dnnl.DNNL_ARG_DIFF_SCALE_SHIFT, sums);
	}

	private void putOtherTerms(double[] scaleGradient, double[] offsetGradient, FloatPointer multiples,
			FloatPointer constants) {
		float[] scales = new float[this.channels];
		this.scalesInPlace.get(scales, 0, this.channels);
		int count = valuesOfChannel(this.assembly.size());
		float[] multiple = new float[this.channels];
		float[] constant = new float[this.channels];
		for (int i = 0; i < this.channels; i++) {
			double deviation = Math.sqrt(this.variances[i] + this.layer.epsilon());
			double factor = scales[i] / deviation / count;
			multiple[i] = (float) (-factor * scaleGradient[i] / deviation);
			constant[i] = (float) (-factor * offsetGradient[i] + factor * scaleGradient[i] / deviation * this.means[i]);
		}
		multiples.put(multiple, 0, this.channels);
		constants.put(constant, 0, this.channels);
	}

	private Kernel otherTerms(Shard shard, Tensor difference, FloatPointer multiples, FloatPointer constants) {
		desc channel = (this.input.format() == format_tag.nc) ? OneDnn.describe(format_tag.nc, 1, this.channels)
				: OneDnn.describe(format_tag.nchw, 1, this.channels, 1, 1);
		return Elementwise
			.of(this.assembly.view(this.input, shard), algorithm.binary_mul, this.assembly.memory(channel, multiples))
			.thenAddedTo()
			.then(algorithm.binary_add, this.assembly.memory(channel, constants))
			.into(this.assembly.view(difference, shard));
	}

	/**
	 * Moves the running means and variances, which follow the scales and offsets among
	 * the parameters, towards those of the batch.
	 */
	void moveStatistics(float[] parameters) {
		move(this.means, this.offset + 2 * this.channels, parameters);
		move(this.variances, this.offset + 3 * this.channels, parameters);
	}

	private void move(double[] ofBatch, int from, float[] parameters) {
		double share = 1 - this.layer.momentum();
		for (int i = 0; i < this.channels; i++) {
			parameters[from + i] -= (float) (share * (parameters[from + i] - ofBatch[i]));
		}
	}

}
