package io.atelier.optimizer;

/**
 * Base of Adam and its variants: one slot for a running mean of the gradient and one for
 * a running measure of its size.
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
