package io.atelier.engine.training;

import java.util.List;

import io.atelier.engine.Predictor;
import io.atelier.engine.lane.Lanes;
import io.atelier.recipe.Architecture;

/**
 * A way to compute.
 */
public interface Arithmetic {

	/**
	 * What it is, in a few words.
	 * @return for example a library and its version
	 */
	String description();

	/**
	 * The operations of the networks that run tens of times slower than they should.
	 * @return their names, in words; empty as a rule
	 */
	List<String> references();

	/**
	 * Cores that one network can use at a time.
	 * @param allowed how many it may use
	 * @return from 1 to that number
	 */
	int threads(int allowed);

	/**
	 * Gradients for one training run.
	 * @param architecture the network
	 * @return a source for one thread at a time
	 */
	GradientSource gradients(Architecture architecture);

	/**
	 * A predictor with parameters of its own.
	 * @param architecture the network
	 * @param parameters the network's, shape [n]
	 * @param lanes the cores it may use
	 * @return a predictor for one thread at a time
	 */
	Predictor predictor(Architecture architecture, float[] parameters, Lanes lanes);

}
