package io.atelier.inference.photo;

import org.jspecify.annotations.Nullable;

import io.atelier.recipe.layer.Shape;

/**
 * How to handle the images of a request.
 *
 * @param fit null to prepare all images but those of the model's size
 */
public record Handling(Shape image, @Nullable Fit fit, Invert invert) {

	public boolean demandsSize() {
		return this.fit == Fit.NONE;
	}

	/**
	 * Whether an image is prepared like a photo.
	 * @param isOfSize whether it has the size of the network's images
	 */
	public boolean prepares(boolean isOfSize) {
		return this.fit == Fit.AUTO || !isOfSize;
	}

}
