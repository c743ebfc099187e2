package io.atelier.engine.onednn.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.atelier.engine.onednn.memory.Tensor;
import io.atelier.engine.onednn.operation.ConvolutionGeometry;
import io.atelier.engine.onednn.operation.DenseGeometry;
import io.atelier.engine.onednn.operation.Flattening;
import io.atelier.engine.onednn.operation.Rectifier;
import io.atelier.engine.onednn.program.Assembly;
import io.atelier.engine.onednn.training.TrainedDropout.Masks;
import io.atelier.engine.onednn.winograd.WinogradPass;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerVisitor;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Residual;

final class TrainingLayers implements LayerVisitor<TrainedLayer> {

	private final Assembly assembly;

	private final Gradients gradients;

	private final Masks masks;

	private final List<TrainedNormalization> normalizations = new ArrayList<>();

	private Tensor source;

	private int offset;

	private int position;

	TrainingLayers(Assembly assembly, Gradients gradients, Masks masks, Tensor image) {
		this.assembly = assembly;
		this.gradients = gradients;
		this.masks = masks;
		this.source = image;
	}

	TrainedLayer add(List<Layer> layers) {
		List<TrainedLayer> added = new ArrayList<>();
		for (Layer layer : layers) {
			int next = this.offset + layer.parameters(this.source.shape());
			TrainedLayer trained = this.assembly.layer(() -> layer.accept(this));
			added.add(trained);
			this.source = trained.output();
			this.offset = next;
			this.position++;
		}
		return new TrainedSequence(this.assembly, added);
	}

	List<TrainedNormalization> normalizations() {
		return this.normalizations;
	}

	@Override
	public TrainedLayer visit(Convolution layer) {
		return convolution(layer, this.offset == 0);
	}

	private TrainedLayer convolution(Convolution layer, boolean first) {
		boolean byPoints = WinogradPass.suits(this.assembly.layout(),
				ConvolutionGeometry.of(layer, this.source.shape()));
		return byPoints ? new TrainedWinograd(this.assembly, this.gradients, layer, this.source, this.offset)
				: new TrainedConvolution(this.assembly, this.gradients, layer, this.source, this.offset, first);
	}

	@Override
	public TrainedLayer visit(BatchNormalization layer) {
		TrainedNormalization normalization = new TrainedNormalization(this.assembly, this.gradients, layer, this.source,
				this.offset);
		this.normalizations.add(normalization);
		return normalization;
	}

	@Override
	public TrainedLayer visit(MaxPooling layer) {
		return new TrainedPooling(this.assembly, layer, this.source);
	}

	@Override
	public TrainedLayer visit(Dropout layer) {
		int place = this.position;
		return new TrainedDropout(this.assembly, this.source, () -> this.masks.of(place, layer.rate()));
	}

	@Override
	public TrainedLayer visit(Flatten layer) {
		return new TrainedFlattening(new Flattening(this.assembly, this.source));
	}

	@Override
	public TrainedLayer visit(Dense layer) {
		DenseGeometry geometry = new DenseGeometry(layer.units(), this.source.shape().size(),
				Rectifier.follows(layer.activation()));
		return new TrainedDense(this.assembly, this.gradients, geometry, this.source, this.offset, this.offset == 0);
	}

	@Override
	public TrainedLayer visit(Residual layer) {
		boolean first = this.offset == 0;
		Tensor input = this.source;
		if (layer.body().get(0) instanceof Dropout) {
			// Dropout works in place, but the sum still needs the input.
			this.source = this.assembly.copy(input);
		}
		TrainedLayer body = add(layer.body());
		this.source = input;
		Optional<TrainedLayer> projection = layer.projection(input.shape())
			.map((convolution) -> convolution(convolution, first));
		this.position += projection.isPresent() ? 1 : 0;
		return new TrainedResidual(this.assembly, input, body, projection);
	}

}
