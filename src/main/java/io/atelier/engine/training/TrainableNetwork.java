package io.atelier.engine.training;

import java.util.List;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.Predictor;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.UpdateRule;
import io.atelier.recipe.Architecture;

/**
 * Owns the parameters of a network in training: a {@link GradientSource} computes the
 * gradient, an {@link UpdateRule} updates the parameters. Not thread-safe.
 */
public final class TrainableNetwork implements AutoCloseable {

	private final GradientSource source;

	private final List<ParameterRange> learnt;

	private final UpdateRule rule;

	private final float[] parameters;

	private final float[] gradient;

	private final float[][] optimizerState;

	private long updates;

	/**
	 * Creates a network before its first update; it closes {@code source} with itself.
	 * @param parameters initial values, shape [n]; copied
	 */
	public TrainableNetwork(Architecture architecture, Optimizer optimizer, GradientSource source, float[] parameters) {
		this.source = source;
		this.learnt = ParameterRange.learnt(architecture);
		this.rule = optimizer.newRule();
		this.parameters = parameters.clone();
		this.gradient = new float[parameters.length];
		this.optimizerState = this.rule.initialState(parameters.length);
	}

	public void restore(Checkpoint checkpoint) {
		System.arraycopy(checkpoint.parameters(), 0, this.parameters, 0, this.parameters.length);
		for (int slot = 0; slot < this.optimizerState.length; slot++) {
			System.arraycopy(checkpoint.optimizerState(), slot * this.parameters.length, this.optimizerState[slot], 0,
					this.parameters.length);
		}
		this.updates = checkpoint.updates();
	}

	public Checkpoint checkpoint(int epoch) {
		float[] state = new float[this.optimizerState.length * this.parameters.length];
		for (int slot = 0; slot < this.optimizerState.length; slot++) {
			System.arraycopy(this.optimizerState[slot], 0, state, slot * this.parameters.length,
					this.parameters.length);
		}
		return new Checkpoint(epoch, this.parameters.clone(), state, this.updates);
	}

	public void startEpoch(long dropoutSeed) {
		this.source.startEpoch(dropoutSeed);
	}

	public void update(Batch batch) {
		this.source.compute(this.parameters, batch, this.gradient);
		this.updates++;
		this.rule.prepare(this.updates);
		float share = 1f / batch.size();
		for (ParameterRange range : this.learnt) {
			for (int i = range.from(); i < range.to(); i++) {
				this.gradient[i] *= share;
			}
			this.rule.update(this.parameters, this.gradient, this.optimizerState, range.from(), range.to());
		}
	}

	public TrainingLoss loss() {
		return this.source.loss();
	}

	/**
	 * The current network, for validation between epochs. Valid until the next update; do
	 * not close it.
	 */
	public Predictor predictor() {
		return this.source.predictor(this.parameters);
	}

	@Override
	public void close() {
		this.source.close();
	}

}
