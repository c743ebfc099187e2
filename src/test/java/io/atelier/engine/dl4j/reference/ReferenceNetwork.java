package io.atelier.engine.dl4j.reference;

import java.util.List;

import io.atelier.dataset.Garments;
import io.atelier.engine.training.Batch;
import io.atelier.recipe.Architecture;

/**
 * Computes gradients in double precision, one example and one value at a time.
 */
public final class ReferenceNetwork {

	private final Architecture architecture;

	private final long dropoutSeed;

	public ReferenceNetwork(Architecture architecture, long dropoutSeed) {
		this.architecture = architecture;
		this.dropoutSeed = dropoutSeed;
	}

	/**
	 * Runs one forward and backward pass.
	 * @param firstExample number of images in the epoch before this batch
	 */
	public ReferencePass pass(double[] parameters, Batch batch, long firstExample) {
		double[] gradient = new double[parameters.length];
		Switches switches = new Switches();
		List<Step> steps = steps(parameters, gradient, firstExample, switches);
		double[] values = forward(steps, batch);
		double loss = toGradient(values, batch);
		for (int i = steps.size() - 1; i >= 0; i--) {
			values = steps.get(i).backward(values);
		}
		return new ReferencePass(loss, gradient, switches);
	}

	/**
	 * Runs a forward pass with the first batch of the epoch.
	 */
	public Switches switches(double[] parameters, Batch batch) {
		Switches switches = new Switches();
		forward(steps(parameters, new double[parameters.length], 0, switches), batch);
		return switches;
	}

	private static double[] forward(List<Step> steps, Batch batch) {
		double[] values = pixels(batch);
		for (Step step : steps) {
			values = step.forward(values);
		}
		return values;
	}

	private List<Step> steps(double[] values, double[] gradient, long firstExample, Switches switches) {
		ReferenceLayers layers = new ReferenceLayers(values, gradient, this.dropoutSeed, firstExample, switches);
		return layers.add(this.architecture.summary());
	}

	private static double[] pixels(Batch batch) {
		double[] pixels = new double[batch.size() * Garments.IMAGE.size()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = batch.pixels()[i];
		}
		return pixels;
	}

	/**
	 * Replaces logits by the gradient of the summed softmax cross-entropy and returns
	 * that loss.
	 */
	private static double toGradient(double[] logits, Batch batch) {
		double loss = 0;
		for (int example = 0; example < batch.size(); example++) {
			int from = example * Garments.COUNT;
			int actual = from + batch.labels()[example];
			double actualLogit = logits[actual];
			double sum = 0;
			for (int i = from; i < from + Garments.COUNT; i++) {
				logits[i] = Math.exp(logits[i] - actualLogit);
				sum += logits[i];
			}
			for (int i = from; i < from + Garments.COUNT; i++) {
				logits[i] /= sum;
			}
			logits[actual] -= 1;
			loss += Math.log(sum);
		}
		return loss;
	}

}
