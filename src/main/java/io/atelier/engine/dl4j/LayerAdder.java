package io.atelier.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

import io.atelier.recipe.layer.BatchNormalization;
import io.atelier.recipe.layer.Convolution;
import io.atelier.recipe.layer.Dense;
import io.atelier.recipe.layer.Dropout;
import io.atelier.recipe.layer.Flatten;
import io.atelier.recipe.layer.Layer;
import io.atelier.recipe.layer.LayerVisitor;
import io.atelier.recipe.layer.MaxPooling;
import io.atelier.recipe.layer.Padding;
import io.atelier.recipe.layer.Residual;
import io.atelier.recipe.layer.Shape;

/**
 * Appends layers to a DeepLearning4J graph; each visit returns the name of the last
 * vertex.
 */
final class LayerAdder implements LayerVisitor<String> {

	private final GraphBuilder graph;

	private final SoftmaxCrossEntropy loss;

	private final SeededDropouts dropouts;

	private final List<String> withParameters = new ArrayList<>();

	private String last;

	private Shape shape;

	private int position;

	LayerAdder(GraphBuilder graph, String image, Shape shape, SoftmaxCrossEntropy loss, SeededDropouts dropouts) {
		this.graph = graph;
		this.last = image;
		this.shape = shape;
		this.loss = loss;
		this.dropouts = dropouts;
	}

	String last() {
		return this.last;
	}

	List<String> withParameters() {
		return this.withParameters;
	}

	@Override
	public String visit(Convolution layer) {
		return add(layer, new ConvolutionLayer.Builder(layer.kernel(), layer.kernel()).nOut(layer.filters())
			.convolutionMode((layer.padding() == Padding.SAME) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
			.activation(activation(layer.activation()))
			.build());
	}

	@Override
	public String visit(BatchNormalization layer) {
		return add(layer,
				new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder().decay(layer.momentum())
					.eps(layer.epsilon())
					.useLogStd(false)
					.build());
	}

	@Override
	public String visit(MaxPooling layer) {
		return add(layer,
				new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(layer.size(), layer.size())
					.stride(layer.size(), layer.size())
					.convolutionMode(ConvolutionMode.Truncate)
					.build());
	}

	@Override
	public String visit(Dropout layer) {
		return add(layer, new DropoutLayer.Builder(this.dropouts.of(this.position, layer.rate())).build());
	}

	/**
	 * Adds nothing: DeepLearning4J reshapes between images and vectors itself.
	 */
	@Override
	public String visit(Flatten layer) {
		return follow(layer, this.last);
	}

	@Override
	public String visit(Dense layer) {
		boolean output = layer.activation() == io.atelier.recipe.layer.Activation.SOFTMAX;
		Activation activation = activation(layer.activation());
		return add(layer, output ? new OutputLayer.Builder(this.loss).nOut(layer.units()).activation(activation).build()
				: new DenseLayer.Builder().nOut(layer.units()).activation(activation).build());
	}

	@Override
	public String visit(Residual layer) {
		String input = this.last;
		Shape before = this.shape;
		layer.body().forEach((part) -> part.accept(this));
		String body = this.last;
		Optional<Convolution> projection = layer.projection(before);
		this.last = input;
		this.shape = before;
		String shortcut = projection.map(this::visit).orElse(input);
		String name = layer.id() + this.position;
		this.graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), body, shortcut);
		this.shape = before;
		return follow(layer, name);
	}

	private String add(Layer layer, org.deeplearning4j.nn.conf.layers.Layer description) {
		String name = layer.id() + this.position;
		this.graph.addLayer(name, description, this.last);
		if (layer.parameters(this.shape) > 0) {
			this.withParameters.add(name);
		}
		return follow(layer, name);
	}

	private String follow(Layer layer, String name) {
		this.last = name;
		this.shape = layer.outputShape(this.shape);
		this.position++;
		return name;
	}

	private static Activation activation(io.atelier.recipe.layer.Activation activation) {
		return switch (activation) {
			case LINEAR -> Activation.IDENTITY;
			case RELU -> Activation.RELU;
			case SOFTMAX -> Activation.SOFTMAX;
		};
	}

}
