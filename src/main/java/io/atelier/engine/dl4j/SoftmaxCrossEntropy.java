package io.atelier.engine.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

import io.atelier.engine.training.Batch;
import io.atelier.engine.training.TrainingLoss;

/**
 * Adapts {@link TrainingLoss} to DeepLearning4J. The labels do not pass through the
 * network.
 */
final class SoftmaxCrossEntropy implements ILossFunction {

	private static final long serialVersionUID = 1L;

	private final transient TrainingLoss loss;

	private transient Batch batch = new Batch(1, 1);

	private double lastLoss;

	SoftmaxCrossEntropy(TrainingLoss loss) {
		this.loss = loss;
	}

	void expect(Batch next) {
		this.batch = next;
	}

	@Override
	public INDArray computeGradient(INDArray labels, INDArray logits, IActivation softmax, INDArray mask) {
		INDArray rowMajor = (logits.ordering() == 'c' && !logits.isView()) ? logits : logits.dup('c');
		float[] values = new float[(int) logits.length()];
		NativeFloats.of(rowMajor).read(values, values.length);
		this.lastLoss = this.loss.toGradient(values, this.batch, Math.toIntExact(logits.size(1)));
		return Nd4j.create(values, logits.shape(), 'c');
	}

	/**
	 * Returns the loss of the last batch passed to {@code computeGradient}: the network
	 * always computes the gradient first.
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
