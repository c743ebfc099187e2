/**
 * The benchmark: what training and prediction cost through the engine as the service runs
 * it, alone and beside its peers.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.bench;
