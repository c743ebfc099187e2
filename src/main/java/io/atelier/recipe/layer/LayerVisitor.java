package io.atelier.recipe;

import io.atelier.recipe.Layer.BatchNormalization;
import io.atelier.recipe.Layer.Convolution;
import io.atelier.recipe.Layer.Dense;
import io.atelier.recipe.Layer.Dropout;
import io.atelier.recipe.Layer.Flatten;
import io.atelier.recipe.Layer.MaxPooling;

/**
 * Handles every kind of layer. Code that forgets one does not compile.
 */
public interface LayerVisitor<R> {

	R visit(Convolution layer);

	R visit(BatchNormalization layer);

	R visit(MaxPooling layer);

	R visit(Dropout layer);

	R visit(Flatten layer);

	R visit(Dense layer);

	R visit(Residual layer);

}
