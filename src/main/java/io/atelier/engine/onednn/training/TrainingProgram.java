package io.atelier.engine.onednn.training;

import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.lane.Lanes;
import io.atelier.engine.lane.Stage;
import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.training.TrainedDropout.Masks;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;

public final class TrainingProgram {

	private final Assembly assembly;

	private final Gradients gradients;

	private final TrainingLoss loss;

	private final List<TrainedNormalization> normalizations;

	private final Tensor input;

	private List<Stage> stages = List.of();

	private Batch batch;

	public TrainingProgram(Architecture architecture, Assembly assembly, Gradients gradients, Masks masks,
			TrainingLoss loss) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.loss = loss;
		this.batch = new Batch(1, assembly.size());
		this.input = assembly.input(architecture);
		TrainingLayers layers = new TrainingLayers(assembly, gradients, masks, assembly.arranged(this.input));
		TrainedLayer network = layers.add(architecture.layers());
		addLoss(network.output());
		network.backward(network.output());
		this.normalizations = layers.normalizations();
	}

	public List<String> references() {
		return this.assembly.references();
	}

	public TrainingProgram prepare() {
		this.stages = this.assembly.finish();
		return this;
	}

	/**
	 * Replaces the last layer's output by the gradient with respect to it.
	 */
	private void addLoss(Tensor logits) {
		int classes = logits.shape().size();
		float[] values = new float[this.assembly.size() * classes];
		FloatPointer data = logits.data();
		this.assembly.addWhole((queue) -> {
			data.get(values, 0, values.length);
			this.loss.toGradient(values, this.batch, classes);
			data.put(values, 0, values.length);
		});
	}

	/**
	 * Computes the gradient of a batch's summed loss, and moves the running statistics
	 * among the parameters.
	 */
	public void run(Lanes lanes, Batch images, float[] parameters, float[] gradient) {
		this.batch = images;
		this.input.data().put(images.pixels(), 0, images.size() * this.input.shape().size());
		this.assembly.weights().prepare();
		lanes.run(this.stages);
		this.gradients.sum(this.assembly.shards().size(), gradient);
		this.normalizations.forEach((layer) -> layer.moveStatistics(parameters));
	}

}
