package io.atelier.dataset;

import java.util.List;

/**
 * The ten classes of Fashion-MNIST in label order (Xiao, Rasul, Vollgraf 2017).
 */
public final class ClassLabels {

	/**
	 * The names, where the position is the class index.
	 */
	public static final List<String> NAMES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
			"Shirt", "Sneaker", "Bag", "Ankle boot");

	/**
	 * How many classes there are.
	 */
	public static final int COUNT = 10;

	private ClassLabels() {
	}

}
