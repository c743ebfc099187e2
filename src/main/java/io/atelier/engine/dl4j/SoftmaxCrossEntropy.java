package io.atelier.engine.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Categorical cross-entropy of a softmax over ten classes. While it computes the gradient
 * it keeps the running means that Keras prints, so that no second forward pass is needed
 * for them. Belongs to one network.
 */
final class SoftmaxCrossEntropy implements ILossFunction {

	private static final long serialVersionUID = 1L;

	private double lossSum;

	private double lastLoss;

	private int correct;

	private int examples;

	/**
	 * Starts an epoch.
	 */
	void reset() {
		this.lossSum = 0;
		this.correct = 0;
		this.examples = 0;
	}

	/**
	 * The mean over the examples since the epoch's start.
	 */
	double meanLoss() {
		return this.lossSum / this.examples;
	}

	/**
	 * The share of right answers since the epoch's start.
	 */
	double accuracy() {
		return (double) this.correct / this.examples;
	}

	@Override
	public INDArray computeGradient(INDArray labels, INDArray logits, IActivation softmax, INDArray mask) {
		int rows = (int) logits.size(0);
		int classes = (int) logits.size(1);
		float[] values = read(logits);
		float[] targets = read(labels);
		this.lastLoss = 0;
		for (int row = 0; row < rows; row++) {
			this.lastLoss += toGradient(values, targets, row * classes, classes);
		}
		this.lossSum += this.lastLoss;
		this.examples += rows;
		return Nd4j.create(values, new long[] { rows, classes }, 'c');
	}

	/**
	 * Replaces one row of logits by the gradient of its loss, probabilities less targets.
	 */
	private double toGradient(float[] values, float[] targets, int start, int classes) {
		int predicted = start;
		int actual = start;
		for (int i = start + 1; i < start + classes; i++) {
			predicted = (values[i] > values[predicted]) ? i : predicted;
			actual = (targets[i] > targets[actual]) ? i : actual;
		}
		double largest = values[predicted];
		double sum = 0;
		for (int i = start; i < start + classes; i++) {
			sum += Math.exp(values[i] - largest);
		}
		double loss = Math.log(sum) - (values[actual] - largest);
		for (int i = start; i < start + classes; i++) {
			values[i] = (float) (Math.exp(values[i] - largest) / sum) - targets[i];
		}
		this.correct += (predicted == actual) ? 1 : 0;
		return loss;
	}

	private static float[] read(INDArray array) {
		INDArray rowMajor = (array.ordering() == 'c' && !array.isView()) ? array : array.dup('c');
		float[] values = new float[(int) rowMajor.length()];
		NativeFloats.of(rowMajor).read(values, values.length);
		return values;
	}

	/**
	 * The sum over the batch whose gradient was computed last: the network asks in that
	 * order.
	 */
	@Override
	public double computeScore(INDArray labels, INDArray logits, IActivation softmax, INDArray mask, boolean average) {
		return average ? this.lastLoss / logits.size(0) : this.lastLoss;
	}

	@Override
	public INDArray computeScoreArray(INDArray labels, INDArray logits, IActivation softmax, INDArray mask) {
		throw new UnsupportedOperationException("scores of single examples are not computed in training");
	}

	@Override
	public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray logits, IActivation softmax,
			INDArray mask, boolean average) {
		INDArray gradient = computeGradient(labels, logits, softmax, mask);
		return Pair.of(computeScore(labels, logits, softmax, mask, average), gradient);
	}

	@Override
	public String name() {
		return "SoftmaxCrossEntropy";
	}

}
