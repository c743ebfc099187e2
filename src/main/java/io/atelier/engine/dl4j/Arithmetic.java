package io.atelier.engine.dl4j;

import java.util.List;

import io.atelier.engine.Predictor;
import io.atelier.engine.dl4j.onednn.lane.Lanes;
import io.atelier.engine.network.GradientSource;
import io.atelier.recipe.Architecture;

/**
 * A way to compute.
 */
interface Arithmetic {

	/**
	 * What it is, in a few words.
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
	 */
	int threads(int allowed);

	/**
	 * Gradients for one training run.
	 */
	GradientSource gradients(Architecture architecture);

	/**
	 * A predictor with parameters of its own.
	 * @param parameters the network's, shape [n]
	 * @param lanes the cores it may use
	 */
	Predictor predictor(Architecture architecture, float[] parameters, Lanes lanes);

}
