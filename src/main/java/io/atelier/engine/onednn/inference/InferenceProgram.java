package io.atelier.engine.onednn.inference;

import java.util.List;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.softmax_forward;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.lane.Lanes;
import io.atelier.engine.lane.Stage;
import io.atelier.engine.onednn.memory.Shard;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.program.Kernel;
import io.atelier.recipe.Architecture;

public final class InferenceProgram {

	private final Assembly assembly;

	private final Tensor input;

	private final Tensor output;

	private List<Stage> stages = List.of();

	public InferenceProgram(Architecture architecture, Assembly assembly, boolean rising) {
		this.assembly = assembly;
		this.input = assembly.input(architecture);
		this.output = new InferenceLayers(assembly, assembly.arranged(this.input), rising).add(architecture.layers());
		addSoftmax(this.output);
	}

	public List<String> references() {
		return this.assembly.references();
	}

	public InferenceProgram prepare() {
		this.stages = this.assembly.finish();
		return this;
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
	 * @param images shape [n, channels, height, width], float in [0, 1]
	 * @param count at most the program's size
	 * @param probabilities receives shape [size, classes]
	 */
	public void run(Lanes lanes, float[] images, int start, int count, float[] probabilities) {
		int imageSize = this.input.shape().size();
		this.input.data().put(images, start * imageSize, count * imageSize);
		lanes.run(this.stages);
		FloatPointer data = this.output.data();
		data.get(probabilities, 0, count * this.output.shape().size());
	}

}
