package io.atelier.engine.training;

/**
 * Softmax with categorical cross-entropy. While computing the gradient it keeps the
 * running means that Keras prints, so they need no second forward pass. Belongs to one
 * network.
 */
public final class TrainingLoss {

	private double lossSum;

	private int correct;

	private int examples;

	public void reset() {
		this.lossSum = 0;
		this.correct = 0;
		this.examples = 0;
	}

	/**
	 * Mean since the epoch's start, in nats.
	 */
	public double mean() {
		return this.lossSum / this.examples;
	}

	/**
	 * Share of correct answers since the epoch's start, in [0, 1].
	 */
	public double accuracy() {
		return (double) this.correct / this.examples;
	}

	/**
	 * Counts a batch and replaces its logits by the gradient of its summed loss,
	 * {@code probabilities - targets}.
	 * @param logits shape [batch size, classes], changed in place
	 * @return the batch's summed loss, in nats
	 */
	public double toGradient(float[] logits, Batch batch, int classes) {
		double sum = 0;
		for (int row = 0; row < batch.size(); row++) {
			int start = row * classes;
			sum += toGradient(logits, start, start + classes, start + batch.labels()[row]);
		}
		this.lossSum += sum;
		this.examples += batch.size();
		return sum;
	}

	private double toGradient(float[] values, int start, int end, int actual) {
		int predicted = start;
		for (int i = start + 1; i < end; i++) {
			predicted = (values[i] > values[predicted]) ? i : predicted;
		}
		double largest = values[predicted];
		double loss = largest - values[actual];
		double sum = 0;
		for (int i = start; i < end; i++) {
			double exponential = Math.exp(values[i] - largest);
			values[i] = (float) exponential;
			sum += exponential;
		}
		for (int i = start; i < end; i++) {
			values[i] = (float) (values[i] / sum);
		}
		values[actual] -= 1;
		this.correct += (predicted == actual) ? 1 : 0;
		return Math.log(sum) + loss;
	}

}
