package io.atelier.engine.dl4j.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

import io.atelier.dataset.ClassLabels;
import io.atelier.dataset.ImageSet;
import io.atelier.engine.dl4j.onednn.TrainedDropout.PlacedMask;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.dl4j.onednn.lane.Stage;
import io.atelier.engine.network.Batch;
import io.atelier.engine.network.TrainingLoss;
import io.atelier.recipe.Activation;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Architecture.LayerSummary;
import io.atelier.recipe.Layer;
import io.atelier.recipe.Shape;

/**
 * Once forward and backward through a network, for batches of one size.
 */
final class TrainingProgram {

	private final Assembly assembly;

	private final Gradients gradients;

	private final TrainingLoss loss;

	private final List<TrainedNormalization> normalizations = new ArrayList<>();

	private final Tensor input;

	private List<Stage> stages = List.of();

	private Batch batch;

	/**
	 * Describes the program.
	 * @param masks gives the dropout masks of the layers at given positions
	 * @param loss counts every batch
	 */
	TrainingProgram(Architecture architecture, Assembly assembly, Gradients gradients, IntFunction<PlacedMask> masks,
			TrainingLoss loss) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.loss = loss;
		this.batch = new Batch(assembly.size());
		boolean vectors = architecture.layers().get(0) instanceof Layer.Flatten;
		this.input = assembly.input(vectors ? Shape.vector(ImageSet.PIXELS) : Shape.IMAGE);
		List<TrainedLayer> layers = new ArrayList<>();
		Tensor output = this.input;
		int offset = 0;
		List<LayerSummary> summary = architecture.summary();
		for (int i = vectors ? 1 : 0; i < summary.size(); i++) {
			int position = i;
			Tensor source = output;
			int parameters = offset;
			TrainedLayer layer = assembly
				.layer(() -> layer(summary.get(position).layer(), source, parameters, () -> masks.apply(position)));
			layers.add(layer);
			output = layer.output();
			offset += summary.get(i).parameters();
		}
		addLoss(output);
		@Nullable Tensor difference = output;
		for (int i = layers.size() - 1; i >= 0 && difference != null; i--) {
			difference = backward(layers.get(i), difference);
		}
	}

	private @Nullable Tensor backward(TrainedLayer layer, Tensor difference) {
		return this.assembly.layer(() -> layer.backward(difference));
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

	private TrainedLayer layer(Layer layer, Tensor source, int offset, Supplier<PlacedMask> mask) {
		boolean first = offset == 0;
		if (layer instanceof Layer.Convolution convolution) {
			if (WinogradPass.suits(this.assembly.layout(), ConvolutionGeometry.of(convolution, source.shape()))) {
				return new TrainedWinograd(this.assembly, this.gradients, convolution, source, offset);
			}
			return new TrainedConvolution(this.assembly, this.gradients, convolution, source, offset, first);
		}
		if (layer instanceof Layer.BatchNormalization normalization) {
			TrainedNormalization trained = new TrainedNormalization(this.assembly, this.gradients, normalization,
					source, offset);
			this.normalizations.add(trained);
			return trained;
		}
		if (layer instanceof Layer.MaxPooling pooling) {
			return new TrainedPooling(this.assembly, pooling, source);
		}
		if (layer instanceof Layer.Dropout) {
			return new TrainedDropout(this.assembly, source, mask);
		}
		if (layer instanceof Layer.Flatten) {
			return new Flattening(this.assembly, source);
		}
		Layer.Dense dense = (Layer.Dense) layer;
		return new TrainedDense(this.assembly, this.gradients,
				new DenseGeometry(dense.units(), source.shape().size(), dense.activation() == Activation.RELU), source,
				offset, first);
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
	 * @param parameters the network's, for the running statistics
	 * @param gradient receives it, shape [n]
	 */
	void run(Lanes lanes, Batch images, float[] parameters, float[] gradient) {
		this.batch = images;
		this.input.data().put(images.pixels(), 0, images.size() * ImageSet.PIXELS);
		this.assembly.weights().prepare();
		lanes.run(this.stages);
		this.gradients.sum(this.assembly.shards().size(), gradient);
		this.normalizations.forEach((layer) -> layer.statisticsStep(parameters, gradient));
	}

}
