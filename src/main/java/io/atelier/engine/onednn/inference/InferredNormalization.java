package io.atelier.engine.onednn.inference;

import java.util.stream.IntStream;

import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.memory.format_tag;

import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.onednn.memory.Part;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.engine.onednn.program.WeightForms;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.layer.BatchNormalization;

/**
 * Batch normalisation by the running statistics, as a separate pass. Within another pass
 * or a convolution it takes longer, because each vector reads its operands from memory
 * again.
 *
 * @param offset of its scales among the parameters; its offsets, running means and
 * running variances follow
 */
public record InferredNormalization(BatchNormalization layer, int offset, int channels) {

	private static final int FLAGS = normalization_flags.use_global_stats.value | normalization_flags.use_scale.value
			| normalization_flags.use_shift.value;

	/**
	 * Whether all normalised values rise with their inputs, so that normalisation and
	 * maximum can be swapped.
	 */
	public static boolean rises(Architecture architecture, float[] parameters) {
		return architecture.leaves()
			.filter((layer) -> layer.layer() instanceof BatchNormalization)
			.allMatch((layer) -> IntStream.range(0, layer.input().channels())
				.allMatch((channel) -> parameters[layer.offset() + channel] >= 0));
	}

	/**
	 * Describes the pass over all or some of a part's examples. It may be in place.
	 */
	Kernel pass(Assembly assembly, memory from, memory to, Part part) {
		desc perChannel = OneDnn.describe(format_tag.x, part.channels(this.channels));
		WeightForms parameters = assembly.weights();
		int place = this.offset + part.firstChannel(this.channels);
		batch_normalization_forward.primitive_desc description = new batch_normalization_forward.primitive_desc(
				new batch_normalization_forward.desc(prop_kind.forward_inference.value, from.get_desc(),
						(float) this.layer.epsilon(), FLAGS),
				Assembly.attributes(), assembly.engine());
		return new Kernel(batch_normalization_forward::new, description).with(dnnl.DNNL_ARG_SRC, from)
			.with(dnnl.DNNL_ARG_SCALE, parameters.plain(place, perChannel))
			.with(dnnl.DNNL_ARG_SHIFT, parameters.plain(place + this.channels, perChannel))
			.with(dnnl.DNNL_ARG_MEAN, parameters.plain(place + 2 * this.channels, perChannel))
			.with(dnnl.DNNL_ARG_VARIANCE, parameters.plain(place + 3 * this.channels, perChannel))
			.with(dnnl.DNNL_ARG_DST, to);
	}

}
