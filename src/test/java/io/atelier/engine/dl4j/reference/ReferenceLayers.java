package io.atelier.engine.dl4j.reference;

import java.util.ArrayList;
import java.util.List;

import io.atelier.engine.training.DropoutMask;
import io.atelier.recipe.layer.Activation;
import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.LayerSummary;
import io.atelier.recipe.layer.LayerVisitor;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Residual;
import io.atelier.recipe.layer.Shape;

final class ReferenceLayers implements LayerVisitor<List<Step>> {

	private final double[] values;

	private final double[] gradient;

	private final long dropoutSeed;

	private final long firstExample;

	private final Switches switches;

	private Shape input = new Shape(1, 1, 1);

	private int offset;

	/**
	 * Counts layers that contain no others.
	 */
	private int leaf;

	/**
	 * Counts all layers, a block after its contents.
	 */
	private int position;

	private int source;

	ReferenceLayers(double[] values, double[] gradient, long dropoutSeed, long firstExample, Switches switches) {
		this.values = values;
		this.gradient = gradient;
		this.dropoutSeed = dropoutSeed;
		this.firstExample = firstExample;
		this.switches = switches;
	}

	List<Step> add(List<LayerSummary> layers) {
		List<Step> steps = new ArrayList<>();
		for (LayerSummary layer : layers) {
			this.input = layer.input();
			this.offset = layer.offset();
			steps.addAll(layer.layer().accept(this));
			this.position++;
			this.leaf += (layer.layer() instanceof Residual) ? 0 : 1;
		}
		return steps;
	}

	@Override
	public List<Step> visit(Convolution layer) {
		Step convolution = new ConvolutionStep(parameters(), layer, this.input);
		return activated(convolution, layer.activation(), layer.outputShape(this.input));
	}

	@Override
	public List<Step> visit(BatchNormalization layer) {
		return List.of(new NormalizationStep(parameters(), layer, this.input));
	}

	@Override
	public List<Step> visit(MaxPooling layer) {
		return List.of(new PoolingStep(layer.size(), this.input, layer.outputShape(this.input),
				this.switches.of(this.source, this.input.channels(), this.input.height() * this.input.width())));
	}

	@Override
	public List<Step> visit(Dropout layer) {
		return List.of(new DropoutStep(new DropoutMask(this.dropoutSeed, this.position, layer.rate()),
				this.firstExample * this.input.size()));
	}

	@Override
	public List<Step> visit(Flatten layer) {
		return List.of();
	}

	@Override
	public List<Step> visit(Dense layer) {
		Step dense = new DenseStep(parameters(), layer.units(), this.input.size());
		return activated(dense, layer.activation(), layer.outputShape(this.input));
	}

	private List<Step> activated(Step sums, Activation activation, Shape output) {
		this.source = this.leaf;
		return (activation == Activation.RELU)
				? List.of(sums,
						new RectifierStep(
								this.switches.of(this.source, output.channels(), output.height() * output.width())))
				: List.of(sums);
	}

	private Parameters parameters() {
		return new Parameters(this.values, this.gradient, this.offset);
	}

	@Override
	public List<Step> visit(Residual layer) {
		Shape before = this.input;
		int start = this.offset;
		List<LayerSummary> body = new ArrayList<>();
		Shape shape = before;
		for (var part : layer.body()) {
			LayerSummary summary = new LayerSummary(part, shape, part.outputShape(shape), start);
			body.add(summary);
			shape = summary.output();
			start += summary.parameters();
		}
		List<Step> through = add(body);
		int next = start;
		List<Step> aside = layer.projection(before)
			.map((projection) -> add(
					List.of(new LayerSummary(projection, before, projection.outputShape(before), next))))
			.orElse(List.of());
		return List.of(new ResidualStep(through, aside));
	}

}
