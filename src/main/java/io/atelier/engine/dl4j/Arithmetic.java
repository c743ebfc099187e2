package io.atelier.engine.dl4j;

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
