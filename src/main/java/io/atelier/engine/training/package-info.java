/**
 * The training loop: what goes into a network, the loss, and the updates, whoever
 * computes the gradients.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.training;
