/**
 * The engine on DeepLearning4J and ND4J, the only place that knows them.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.engine.dl4j;
