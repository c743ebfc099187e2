package io.atelier.engine.dl4j;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A DeepLearning4J network. Parameters and gradients are read and written in the order of
 * the recipe's layers; DeepLearning4J orders parallel paths differently.
 */
final class LayerGraph implements AutoCloseable {

	private final ComputationGraph graph;

	private final List<Segment> segments = new ArrayList<>();

	/**
	 * Takes ownership of an initialized graph.
	 * @param layers names of its layers with parameters, in the recipe's order
	 */
	LayerGraph(ComputationGraph graph, List<String> layers) {
		this.graph = graph;
		int position = 0;
		for (String layer : layers) {
			INDArray parameters = graph.getLayer(layer).params();
			int count = (int) parameters.length();
			this.segments.add(new Segment(position, (int) (parameters.offset() - graph.params().offset()), count));
			position += count;
		}
		graph.initGradientsView();
	}

	ComputationGraph graph() {
		return this.graph;
	}

	void readParameters(float[] target) {
		read(this.graph.params(), target);
	}

	void writeParameters(float[] source) {
		NativeFloats values = NativeFloats.of(this.graph.params());
		this.segments.forEach((segment) -> values.write(source, segment.position, segment.inGraph, segment.count));
	}

	void readGradient(float[] target) {
		read(this.graph.getGradientsViewArray(), target);
	}

	private void read(INDArray source, float[] target) {
		NativeFloats values = NativeFloats.of(source);
		this.segments.forEach((segment) -> values.read(segment.inGraph, target, segment.position, segment.count));
	}

	@Override
	public void close() {
		this.graph.close();
	}

	private record Segment(int position, int inGraph, int count) {

	}

}
