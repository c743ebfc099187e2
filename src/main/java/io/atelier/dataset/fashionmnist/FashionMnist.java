package io.atelier.dataset.fashionmnist;

import java.util.List;

import io.atelier.dataset.DatasetSchema;
import io.atelier.recipe.layer.Shape;

/**
 * Image shape and classes of Fashion-MNIST (Xiao, Rasul, Vollgraf 2017).
 */
public final class FashionMnist {

	public static final Shape IMAGE = new Shape(1, 28, 28);

	public static final List<String> CLASSES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal",
			"Shirt", "Sneaker", "Bag", "Ankle boot");

	public static final DatasetSchema SCHEMA = new DatasetSchema(IMAGE, CLASSES);

	private FashionMnist() {
	}

}
