/**
 * The benchmark: cost of training and prediction in the engine as the service runs it,
 * alone and compared with peers.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.bench;
