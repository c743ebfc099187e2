package io.atelier.engine.training;

import java.util.List;

import io.atelier.engine.Checkpoint;
import io.atelier.engine.Predictor;
import io.atelier.optimizer.Optimizer;
import io.atelier.optimizer.UpdateRule;
import io.atelier.recipe.Architecture;

/**
 * A network that learns: a {@link GradientSource} gives the gradient, an
 * {@link UpdateRule} moves the parameters, which live here. Belongs to one thread.
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
	 * A network before its first update.
	 * @param architecture its layers
	 * @param optimizer how it learns
	 * @param source computes its gradients; closed with this network
	 * @param parameters the initial ones, shape [n]; not changed
	 */
	public TrainableNetwork(Architecture architecture, Optimizer optimizer, GradientSource source, float[] parameters) {
		this.source = source;
		this.learnt = ParameterRange.learnt(architecture);
		this.rule = optimizer.newRule();
		this.parameters = parameters.clone();
		this.gradient = new float[parameters.length];
		this.optimizerState = this.rule.initialState(parameters.length);
	}

	/**
	 * Goes back to where a checkpoint was made.
	 * @param checkpoint of a network of the same architecture and optimizer
	 */
	public void restore(Checkpoint checkpoint) {
		System.arraycopy(checkpoint.parameters(), 0, this.parameters, 0, this.parameters.length);
		for (int slot = 0; slot < this.optimizerState.length; slot++) {
			System.arraycopy(checkpoint.optimizerState(), slot * this.parameters.length, this.optimizerState[slot], 0,
					this.parameters.length);
		}
		this.updates = checkpoint.updates();
	}

	/**
	 * All that is needed to go on from here.
	 * @param epoch the last whole epoch
	 * @return a copy
	 */
	public Checkpoint checkpoint(int epoch) {
		float[] state = new float[this.optimizerState.length * this.parameters.length];
		for (int slot = 0; slot < this.optimizerState.length; slot++) {
			System.arraycopy(this.optimizerState[slot], 0, state, slot * this.parameters.length,
					this.parameters.length);
		}
		return new Checkpoint(epoch, this.parameters.clone(), state, this.updates);
	}

	/**
	 * Starts an epoch.
	 * @param dropoutSeed origin of what is dropped in it
	 */
	public void startEpoch(long dropoutSeed) {
		this.source.startEpoch(dropoutSeed);
	}

	/**
	 * Makes one update.
	 * @param batch what to learn from
	 */
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

	/**
	 * Loss and accuracy since the epoch's start.
	 * @return the running means
	 */
	public TrainingLoss loss() {
		return this.source.loss();
	}

	/**
	 * The network as it stands, for validation between epochs; not to be closed.
	 * @return valid until the next update
	 */
	public Predictor predictor() {
		return this.source.predictor(this.parameters);
	}

	@Override
	public void close() {
		this.source.close();
	}

}
