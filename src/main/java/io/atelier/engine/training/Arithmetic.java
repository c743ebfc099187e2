package io.atelier.engine.training;

import java.util.List;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.recipe.Architecture;

public interface Arithmetic {

	String description();

	/**
	 * Names the operations of the networks used so far that have only a reference
	 * implementation on this processor, tens of times slower than an optimized one;
	 * normally none.
	 */
	List<String> references();

	/**
	 * Cores that one network can use at a time, from 1 to {@code allowed}.
	 */
	int threads(int allowed);

	GradientSource gradients(Architecture architecture);

	/**
	 * Creates a predictor for one thread, with its own copy of the parameters, shape [n].
	 */
	Predictor predictor(Architecture architecture, float[] parameters, Lanes lanes);

}
