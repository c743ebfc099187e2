package io.atelier.engine.onednn;

import java.util.List;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.engine.onednn.memory.OneDnn;
import io.atelier.engine.training.Arithmetic;
import io.atelier.engine.training.GradientSource;
import io.atelier.recipe.Architecture;

/**
 * Computes whole training steps and forward passes as programs of oneDNN.
 */
public final class OneDnnArithmetic implements Arithmetic {

	private final OneDnn oneDnn;

	private final Layouts layouts;

	private final Lanes lanes;

	/**
	 * Throws a {@link LinkageError} if there is no oneDNN for this platform.
	 */
	public OneDnnArithmetic(Lanes lanes) {
		this.oneDnn = new OneDnn();
		this.layouts = new Layouts(this.oneDnn);
		this.lanes = lanes;
	}

	@Override
	public String description() {
		return "programs of oneDNN %s for %s".formatted(this.oneDnn.version(), this.oneDnn.instructionSet());
	}

	@Override
	public List<String> references() {
		return this.layouts.references();
	}

	@Override
	public int threads(int allowed) {
		return Math.min(allowed, OneDnnGradients.MOST_THREADS);
	}

	@Override
	public GradientSource gradients(Architecture architecture) {
		return new OneDnnGradients(this.layouts, this.lanes, architecture);
	}

	@Override
	public Predictor predictor(Architecture architecture, float[] parameters, Lanes cores) {
		OneDnnPredictor predictor = new OneDnnPredictor(this.layouts, cores, architecture);
		predictor.load(parameters);
		return predictor;
	}

}
