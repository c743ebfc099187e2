/**
 * The training loop: batches, loss and updates, independent of how gradients are
 * computed.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.training;
