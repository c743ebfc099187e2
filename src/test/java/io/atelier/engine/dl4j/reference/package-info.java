/**
 * A readable double-precision implementation of networks, against which the arithmetics
 * are tested.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j.reference;
