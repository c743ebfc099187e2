/**
 * Implements the engine with DeepLearning4J and ND4J; no other package uses them.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j;
