package io.atelier.recipe.web;

import java.util.List;

import io.atelier.recipe.Optimizer;

/**
 * How an optimizer moves the parameters, in Keras' (TF2) form, and who published it.
 *
 * @param name its published name
 * @param lines one step, line by line: p parameters, g gradient, t step from 1, lr
 * learning rate
 * @param citation where it was published
 */
record UpdateRule(String name, List<String> lines, String citation) {

	private static final UpdateRule SGD = new UpdateRule("SGD", List.of("p = p - lr g"),
			"Robbins and Monro (1951): A stochastic approximation method. Annals of Mathematical Statistics 22");

	private static final UpdateRule ADAM = new UpdateRule("Adam",
			List.of("m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2",
					"p = p - lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)"),
			"Kingma and Ba (2015): Adam: a method for stochastic optimization. ICLR");

	private static final UpdateRule RMSPROP = new UpdateRule("RMSprop",
			List.of("s = rho s + (1 - rho) g^2", "p = p - lr g / (sqrt(s) + epsilon)"),
			"Tieleman and Hinton (2012): Lecture 6.5, rmsprop. Coursera");

	private static final UpdateRule ADAGRAD = new UpdateRule("Adagrad",
			List.of("s = s + g^2, from initialAccumulator", "p = p - lr g / (sqrt(s) + epsilon)"),
			"Duchi, Hazan and Singer (2011): Adaptive subgradient methods for online learning and stochastic "
					+ "optimization. JMLR 12");

	private static final UpdateRule ADADELTA = new UpdateRule("Adadelta",
			List.of("s = rho s + (1 - rho) g^2", "d = sqrt(u + epsilon) / sqrt(s + epsilon) g",
					"u = rho u + (1 - rho) d^2", "p = p - lr d"),
			"Zeiler (2012): ADADELTA: an adaptive learning rate method. arXiv:1212.5701");

	private static final UpdateRule ADAMAX = new UpdateRule("Adamax",
			List.of("m = beta1 m + (1 - beta1) g", "u = max(beta2 u, |g|)",
					"p = p - lr / (1 - beta1^t) m / (u + epsilon)"),
			"Kingma and Ba (2015): Adam: a method for stochastic optimization. ICLR, section 7.1");

	private static final UpdateRule NADAM = new UpdateRule("Nadam",
			List.of("b(t) = beta1 (1 - 0.5 0.96^(0.004 t))", "B(t) = b(1) b(2) ... b(t)", "m = beta1 m + (1 - beta1) g",
					"v = beta2 v + (1 - beta2) g^2", "d = (1 - b(t)) g / (1 - B(t)) + b(t+1) m / (1 - B(t+1))",
					"p = p - lr d / (sqrt(v / (1 - beta2^t)) + epsilon)"),
			"Dozat (2016): Incorporating Nesterov momentum into Adam. ICLR workshop");

	static UpdateRule of(Optimizer optimizer) {
		return switch (optimizer.id()) {
			case "sgd" -> SGD;
			case "adam" -> ADAM;
			case "rmsprop" -> RMSPROP;
			case "adagrad" -> ADAGRAD;
			case "adadelta" -> ADADELTA;
			case "adamax" -> ADAMAX;
			case "nadam" -> NADAM;
			default -> throw new IllegalArgumentException("no update rule for " + optimizer);
		};
	}

}
