package io.atelier.optimizer;

/**
 * What the rules of Adam's kin share: a running mean of the gradient, and one of its
 * size, in a slot each.
 */
abstract class MomentRule extends UpdateRule {

	final double learningRate;

	final double beta1;

	final double beta2;

	final double epsilon;

	MomentRule(Optimizer optimizer) {
		super(2, 0);
		this.learningRate = optimizer.learningRate();
		this.beta1 = optimizer.value("beta1");
		this.beta2 = optimizer.value("beta2");
		this.epsilon = optimizer.value("epsilon");
	}

}
