package io.atelier.recipe.layer;

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
