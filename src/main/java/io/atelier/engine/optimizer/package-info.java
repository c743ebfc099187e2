/**
 * The update rules of the seven optimizers as Keras (TF2) computes them, on plain float
 * arrays.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.optimizer;
