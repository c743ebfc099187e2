package io.atelier.engine.onednn;

import java.util.List;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.softmax_forward;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.lane.Stage;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Shape;

/**
 * Forward through a trained network, for batches of one size.
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
		boolean vectors = architecture.layers().get(0) instanceof Layer.Flatten;
		this.input = assembly.input(vectors ? Shape.vector(ImageSet.PIXELS) : Shape.IMAGE);
		this.output = new InferenceLayers(assembly, this.input, rising).add(architecture.layers());
		addSoftmax(this.output);
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
