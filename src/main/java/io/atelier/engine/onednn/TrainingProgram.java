package io.atelier.engine.onednn;

import java.util.List;

import org.bytedeco.javacpp.FloatPointer;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.lane.Stage;
import io.atelier.engine.onednn.TrainedDropout.Masks;
import io.atelier.engine.training.Batch;
import io.atelier.engine.training.TrainingLoss;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Shape;

/**
 * Once forward and backward through a network, for batches of one size.
 */
final class TrainingProgram {

	private final Assembly assembly;

	private final Gradients gradients;

	private final TrainingLoss loss;

	private final List<TrainedNormalization> normalizations;

	private final Tensor input;

	private List<Stage> stages = List.of();

	private Batch batch;

	/**
	 * Describes the program.
	 * @param masks what is dropped
	 * @param loss counts every batch
	 */
	TrainingProgram(Architecture architecture, Assembly assembly, Gradients gradients, Masks masks, TrainingLoss loss) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.loss = loss;
		this.batch = new Batch(assembly.size());
		boolean vectors = architecture.layers().get(0) instanceof Layer.Flatten;
		this.input = assembly.input(vectors ? Shape.vector(ImageSet.PIXELS) : Shape.IMAGE);
		TrainingLayers layers = new TrainingLayers(assembly, gradients, masks, this.input);
		TrainedLayer network = layers.add(architecture.layers());
		addLoss(network.output());
		network.backward(network.output());
		this.normalizations = layers.normalizations();
	}

	List<String> references() {
		return this.assembly.references();
	}

	/**
	 * Makes it ready to run.
	 */
	TrainingProgram prepare() {
		this.stages = this.assembly.finish();
		return this;
	}

	/**
	 * Turns the last layer's output into the gradient with respect to it.
	 */
	private void addLoss(Tensor logits) {
		float[] values = new float[this.assembly.size() * ClassLabels.COUNT];
		FloatPointer data = logits.data();
		this.assembly.addWhole((queue) -> {
			data.get(values, 0, values.length);
			this.loss.toGradient(values, this.batch, ClassLabels.COUNT);
			data.put(values, 0, values.length);
		});
	}

	/**
	 * Computes the gradient of a batch's summed loss.
	 * @param parameters the network's, whose running statistics move
	 * @param gradient receives it, shape [n]
	 */
	void run(Lanes lanes, Batch images, float[] parameters, float[] gradient) {
		this.batch = images;
		this.input.data().put(images.pixels(), 0, images.size() * ImageSet.PIXELS);
		this.assembly.weights().prepare();
		lanes.run(this.stages);
		this.gradients.sum(this.assembly.shards().size(), gradient);
		this.normalizations.forEach((layer) -> layer.moveStatistics(parameters));
	}

}
